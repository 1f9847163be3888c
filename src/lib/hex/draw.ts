import { svgUri } from '../svg'
import type { Spot } from './frame'
import { type Cell, tileWidth } from './lattice'
import type { Layout } from './layout'
import { shows, type View } from './view'

/*
 * Tiles are drawn as masks: the picture says where, a class says in which colour, so the theme stays in the styles. All tiles of
 * one colour are one path, in units of the lattice, which are whole numbers: 29 bytes a tile.
 */

/** Half a tile's width, and a quarter of its height, in units. */
const UNIT = 10
/** What is left of it after the gap to the next. */
const TILE = 9
/** Inside the line of a hollow tile. */
const HOLLOW = 7

const unitsAcross = ({ column, row }: Cell) => (2 * column + 1 + (row % 2)) * UNIT
const unitsDown = ({ row }: Cell) => (3 * row + 2) * UNIT

/** Full tiles, or their insides. */
export function tilesMask(layout: Layout, view: View, cells: readonly Cell[], hollow = false): string {
  const first = [...layout.tiles.values()][0]
  if (!first) return svgUri('0 0 1 1', '')
  const a = hollow ? HOLLOW : TILE
  const tile = `l${a}-${a} ${a} ${a}v${2 * a}l-${a} ${a}-${a}-${a}z`
  const path = cells
    .filter((cell) => shows(view, cell, layout.radius))
    .map((cell) => `M${unitsAcross(cell) - a} ${unitsDown(cell) - a}${tile}`)
    .join('')
  // One unit across and down, in px of the layout; the two differ, so the picture is stretched.
  const [across, down] = [tileWidth(layout.radius) / 2 / UNIT, layout.radius / 2 / UNIT]
  const left = (view.left - first.x) / across + unitsAcross(first)
  const top = (view.top - first.y) / down + unitsDown(first)
  const box = [left, top, view.width / across, view.height / down].map((n) => n.toFixed(1)).join(' ')
  return svgUri(box, `<path d='${path}'/>`)
}

const plainBox = ({ left, top, width, height }: View) =>
  [left, top, width, height].map((n) => Number(n.toFixed(1))).join(' ')
const at = ({ x, y }: Spot) => `${Math.round(x)} ${Math.round(y)}`
const by = (from: Spot, to: Spot) => at({ x: to.x - from.x, y: to.y - from.y }).replace(/ -/g, '-')

/** A dot in the middle of each tile. */
export function dotsMask(layout: Layout, view: View, cells: readonly Cell[]): string {
  const path = cells
    .filter((cell) => shows(view, cell, layout.radius))
    .map((cell) => `M${cell.x.toFixed(1)} ${cell.y.toFixed(1)}h0`)
    .join('')
  const width = (0.42 * layout.radius).toFixed(1)
  return svgUri(plainBox(view), `<path d='${path}' stroke='#000' stroke-width='${width}' stroke-linecap='round'/>`)
}

/** How far a bow stands out from the straight line. */
const BOW = 0.14
/** How much thicker than its line an arrow begins, in px. */
const FOOT = 3

/**
 * Arrows between tiles: a bow from the middle of one to the edge of the other, with a head.
 * @param thick px of the line, however close the view; a casing is what keeps the line apart from what it crosses
 */
export function arrowsMask(
  layout: Layout,
  view: View,
  arrows: readonly (readonly [from: Cell, to: Cell])[],
  { thick, casing = false }: { readonly thick: number; readonly casing?: boolean },
): string {
  const shown = arrows.filter((ends) => ends.some((cell) => shows(view, cell, layout.radius)))
  // Lines keep their strength when the picture is drawn closer.
  const closer = view.width / layout.width
  const bows = shown.map(([from, to]) => bowOf(from, to, layout.radius, (5 + thick) * closer))
  const shafts = bows.map(({ shaft }) => shaft).join('')
  const heads = bows.map(({ head }) => head).join('')
  const feet = casing ? '' : shown.map(([from]) => `M${at(from)}h0`).join('')
  const stroke = (width: number) => `stroke-width='${(width * closer).toFixed(1)}'`
  return svgUri(
    plainBox(view),
    `<g stroke='#000' stroke-linecap='round' stroke-linejoin='round'>` +
      `<path ${stroke(thick)} fill='none' d='${shafts}'/><path ${stroke(1)} d='${heads}'/><path ${stroke(FOOT + thick)} d='${feet}'/></g>`,
  )
}

function bowOf(from: Spot, to: Spot, radius: number, head: number) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const bend = { x: (from.x + to.x) / 2 - BOW * dy, y: (from.y + to.y) / 2 + BOW * dx }
  // The last stretch of a bow points from its bend to its end.
  const length = Math.hypot(to.x - bend.x, to.y - bend.y) || 1
  const [ux, uy] = [(to.x - bend.x) / length, (to.y - bend.y) / length]
  const tip = { x: to.x - ux * 0.3 * radius, y: to.y - uy * 0.3 * radius }
  const neck = { x: tip.x - ux * head, y: tip.y - uy * head }
  const corner = (side: number) => ({ x: neck.x - side * uy * head * 0.5, y: neck.y + side * ux * head * 0.5 })
  return {
    shaft: `M${at(from)}q${by(from, bend)} ${by(from, neck)}`,
    head: `M${at(tip)}l${by(tip, corner(1))} ${by(corner(1), corner(-1))}z`,
  }
}
