import type { Box, Spot } from './frame'
import type { Layout } from './layout'

/** The part of a layout that is shown, in px of the layout. */
export interface View {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const AROUND = 16
/** Tiles larger than this look like a mistake. */
const CLOSEST = 3.4

/** All of it, or one street as large as it will go, in the same proportions. */
export function viewOf(layout: Layout, streetId: string | undefined): View {
  const whole = { left: 0, top: 0, width: layout.width, height: Math.max(1, layout.height) }
  const street = layout.streets.find(({ id }) => id === streetId)
  if (!street || layout.streets.length < 2) return whole
  const { box } = street
  const closer = Math.min(
    CLOSEST,
    whole.width / (box.right - box.left + 2 * AROUND),
    whole.height / (box.bottom - box.top + 2 * AROUND),
  )
  if (closer <= 1) return whole
  const [width, height] = [whole.width / closer, whole.height / closer]
  return {
    left: clamp((box.left + box.right - width) / 2, 0, whole.width - width),
    top: clamp((box.top + box.bottom - height) / 2, 0, whole.height - height),
    width,
    height,
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Whether something of a tile can be seen. */
export const shows = (view: View, { x, y }: Spot, radius: number): boolean =>
  x > view.left - radius &&
  x < view.left + view.width + radius &&
  y > view.top - radius &&
  y < view.top + view.height + radius

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`

/** Where a place of the layout is on the picture, as a style. */
export const placeIn = (view: View, { x, y }: Spot) => ({
  left: percent(x - view.left, view.width),
  top: percent(y - view.top, view.height),
})

/** How large something of the layout is on the picture, as a style. */
export const sizeIn = (view: View, width: number, height: number) => ({
  width: percent(width, view.width),
  height: percent(height, view.height),
})

/** The grid whose tile lies under a place of the picture, given as shares of its width and height; a near miss counts. */
export function gridUnder(layout: Layout, view: View, across: number, down: number): string | undefined {
  const [x, y] = [view.left + across * view.width, view.top + down * view.height]
  let nearest: string | undefined
  let least = 1.2 * layout.radius
  for (const [code, cell] of layout.tiles) {
    const distance = Math.hypot(cell.x - x, cell.y - y)
    if (distance >= least) continue
    least = distance
    nearest = code
  }
  return nearest
}

/** The street whose tiles or name lie around a place of the picture, or the nearest. */
export function streetUnder(layout: Layout, view: View, across: number, down: number): string | undefined {
  const [x, y] = [view.left + across * view.width, view.top + down * view.height]
  const outside = ({ left, right, top, bottom }: Box) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
  const near = [...layout.streets].sort((a, b) => outside(a.box) - outside(b.box))[0]
  return near && outside(near.box) < 2 * layout.radius ? near.id : undefined
}
