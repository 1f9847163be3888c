import { View } from '@tarojs/components'
import { encodeQR } from 'qr'
import { useMemo } from 'react'

const QUIET = 4

/** Our codes are ASCII, and WeChat has no TextEncoder. */
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Dark runs of each row as one path, so that a code is one node and about 3 KB. */
function drawing(text: string): { uri: string; modules: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET, textEncoder: bytesOf })
  const runs = rows.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      const width = x - from + 1
      found.push(`M${from} ${y}h${width}v1h-${width}z`)
    }
    return found
  })
  const side = rows.length
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><path d='${runs.join('')}' fill='#211D1A'/></svg>`
  return { uri: `data:image/svg+xml,${encodeURIComponent(svg)}`, modules: side - 2 * QUIET }
}

/**
 * A code to be scanned: dark on a white plate in both themes, with the quiet zone of four modules that scanners need.
 * @param size width of the code itself in px; the plate adds the quiet zone around it. Where there is less room, all of it shrinks
 */
export function Qr({ text, size, label }: { text: string; size: number; label: string }) {
  const { uri, modules } = useMemo(() => drawing(text), [text])
  const plate = `${Math.round((size * (modules + 2 * QUIET)) / modules)}px`
  return (
    <View className="qr" role="img" aria-label={label} style={{ width: plate }}>
      <View className="qr-code" style={{ backgroundImage: `url("${uri}")` }} />
    </View>
  )
}
