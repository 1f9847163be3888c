import { useEffect, useMemo, useState } from 'react'
import { arrowsMask, dotsMask, tilesMask } from '@/lib/hex/draw'
import type { Cell } from '@/lib/hex/lattice'
import type { Layout } from '@/lib/hex/layout'
import type { View } from '@/lib/hex/view'
import type { HexArrow, HexMapProps, HexState, HexTile } from './HexMapProps'

/** The worst: they carry a dot, so that colour does not speak alone. */
const DOTTED: ReadonlySet<HexState> = new Set(['gap2', 'silent'])
const LINE = { plain: 1.6, plainCasing: 4.5, chosen: 3.5, chosenCasing: 6.5 } as const

interface Layer {
  /** Its colour. */
  readonly className: string
  /** Where it is painted. */
  readonly mask: string
}

/**
 * What is painted, from the bottom up: tiles by colour, dots, arrows on their casings. It comes after everything else on the page, in
 * a call of its own: up to 25 KB beside a list would be more than one call may carry.
 */
export function useHexLayers(layout: Layout, view: View, { tiles, arrows, chosenArrow }: HexMapProps): Layer[] {
  const painted = useMemo(() => tileLayers(layout, view, tiles), [layout, view, tiles])
  const drawn = useMemo(() => arrowLayers(layout, view, arrows ?? [], 'plain'), [layout, view, arrows])
  const above = useMemo(
    () => arrowLayers(layout, view, chosenArrow ? [chosenArrow] : [], 'chosen'),
    [layout, view, chosenArrow],
  )
  const [shown, setShown] = useState<Layer[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setShown([...painted, ...drawn, ...above]))
    return () => clearTimeout(timer)
  }, [painted, drawn, above])
  return shown
}

function tileLayers(layout: Layout, view: View, tiles: readonly HexTile[]): Layer[] {
  const byState = new Map<HexState, Cell[]>()
  const dotted: Cell[] = []
  for (const { gridId, state } of tiles) {
    const cell = layout.tiles.get(gridId)
    if (!cell) continue
    const same = byState.get(state) ?? []
    byState.set(state, same)
    same.push(cell)
    if (DOTTED.has(state)) dotted.push(cell)
  }
  const layers: Layer[] = [...byState].map(([state, cells]) => ({
    className: `hex-${state}`,
    mask: tilesMask(layout, view, cells),
  }))
  const hollow = byState.get('unread')
  if (hollow) layers.push({ className: 'hex-hollow', mask: tilesMask(layout, view, hollow, true) })
  if (dotted.length > 0) layers.push({ className: 'hex-dots', mask: dotsMask(layout, view, dotted) })
  return layers
}

function arrowLayers(layout: Layout, view: View, arrows: readonly HexArrow[], kind: 'plain' | 'chosen'): Layer[] {
  const ends = arrows.flatMap(({ from, to }) => {
    const [a, b] = [layout.tiles.get(from), layout.tiles.get(to)]
    return a && b ? [[a, b] as const] : []
  })
  if (ends.length === 0) return []
  return [
    {
      className: `hex-casing ${kind}`,
      mask: arrowsMask(layout, view, ends, { thick: LINE[`${kind}Casing`], casing: true }),
    },
    { className: `hex-arrows ${kind}`, mask: arrowsMask(layout, view, ends, { thick: LINE[kind] }) },
  ]
}
