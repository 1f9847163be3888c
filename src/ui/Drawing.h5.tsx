import { useEffect, useRef } from 'react'
import { useSteady } from '@/lib/useSteady'
import { withPicture } from './with-picture'
import type { DrawingProps, KeptPicture } from './DrawingProps'

/** Dots across: an A4 page at 300 dots an inch. */
const DOTS = 2480

/** A drawing on a canvas, fine enough to be printed. */
export function Drawing({ label, className, width, height, picture, draw, onDrawn }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const tell = useSteady(onDrawn)
  useEffect(() => {
    const sheet = canvas.current
    const pen = sheet?.getContext('2d')
    if (!sheet || !pen) return undefined
    return withPicture(picture, new Image(), (shown) => {
      sheet.width = DOTS
      sheet.height = Math.round((DOTS * height) / width)
      pen.scale(DOTS / width, DOTS / width)
      draw(pen, shown)
      tell((name) => download(sheet, name))
    })
  }, [draw, height, picture, tell, width])
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />
}

async function download(sheet: HTMLCanvasElement, name: string): Promise<KeptPicture> {
  const blob = await new Promise<Blob | null>((done) => sheet.toBlob(done, 'image/png'))
  if (!blob) return 'failed'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.png`
  link.click()
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href))
  return 'kept'
}
