import type { DivisionCode } from '../../../types/domain/ids'
import type { GridDoc } from '../../../types/documents/org'
import { nearest } from './nearest'
import { bare, short } from './text'

export type Grid = Pick<GridDoc, '_id' | 'name' | 'communityName' | 'streetName' | 'places' | 'covers'>

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** One form for what people write in many: 凤鸣社区第三网格, 凤鸣3网格 and 凤鸣 3 号网格 are one. */
const keyOf = (name: string): string =>
  bare(name)
    .replaceAll(/[-—_,，、]/g, '')
    .replaceAll(/第?(十|[一二三四五六七八九])(?=号?网?格?$)/g, (_all, numeral: string) =>
      String(NUMERALS.indexOf(numeral)),
    )
    .replaceAll(/第(?=\d)/g, '')
    .replace(/(?<=\d)号?(网格)?$/, '')
    .replace(/网格$/, '')

/** Every way to name a grid that the whole district could tell apart, or its community at least. */
const namesOf = ({ name, communityName, streetName }: Grid): string[] => {
  const own = bare(name)
  // 凤鸣 3 号网格 lies in 凤鸣社区: its name with 社区 in the middle is usual too.
  const core = communityName.replace(/(社区|村)$/, '')
  const long = own.startsWith(core) ? communityName + own.slice(core.length) : communityName + own
  return [own, long, communityName + own, streetName + own, streetName + long].map(keyOf)
}

/** Shorter names of courtyards occur inside other words. */
const SHORTEST_PLACE = 2

/**
 * Finds the grid that a row names, by code, by name, or by the courtyard or village in its address.
 * @param grids of the whole district, so that a grid outside the importer's scope is told from one that is not
 * @param scope where the importer may place people
 */
export function gridFinder(grids: readonly Grid[], scope: DivisionCode, scopeName: string) {
  const byCode = new Map<string, Grid>(grids.map((grid) => [grid._id, grid]))
  const named = groupAll(grids, namesOf)
  const placed = groupAll(grids, ({ places, covers }) => [...places, ...covers.map(({ name }) => name)].map(bare))
  const longestFirst = [...placed.keys()]
    .filter((place) => place.length >= SHORTEST_PLACE)
    .sort((a, b) => b.length - a.length)
  const names = grids.filter(({ _id }) => _id.startsWith(scope)).map(({ name }) => name)
  const mine = (found: readonly Grid[]) => found.filter(({ _id }) => _id.startsWith(scope))
  const outside = (what: string) => ({ why: `${what}不在${scopeName}，这份表放不进去` })

  /** The one that is meant: of several of one name, the one in the importer's scope. */
  const oneOf = (found: readonly Grid[], what: string, several: string): FoundGrid => {
    const [grid, ...others] = mine(found)
    if (!grid) return outside(what)
    return others.length === 0 ? { grid } : { why: several }
  }

  const byName = (text: string): FoundGrid => {
    const typed = bare(text)
    if (/^\d{6,}$/.test(typed)) {
      const grid = byCode.get(typed)
      return grid ? oneOf([grid], `网格“${grid.name}”`, '') : { why: `没有编码是“${short(typed, 16)}”的网格` }
    }
    const found = named.get(keyOf(text))
    if (found)
      return oneOf(found, `网格“${short(text)}”`, `叫“${short(text)}”的网格有 ${mine(found).length} 个，请填网格编码`)
    const near = nearest(typed, names)
    return { why: `没有“${short(text, 16)}”这个网格${near ? `，是不是“${near}”？` : ''}` }
  }

  const byAddress = (address: string): FoundGrid => {
    const typed = bare(address)
    const place = longestFirst.find((one) => typed.includes(one))
    if (place === undefined) return { why: '住址里没认出小区或村，请填网格' }
    return oneOf(placed.get(place) ?? [], `“${place}”`, `“${place}”不止在一个网格，请填网格`)
  }

  return { byName, byAddress }
}

type FoundGrid = { readonly grid: Grid } | { readonly why: string }

function groupAll(grids: readonly Grid[], keysOf: (grid: Grid) => readonly string[]): Map<string, readonly Grid[]> {
  const groups = new Map<string, Grid[]>()
  for (const grid of grids) {
    for (const key of new Set(keysOf(grid))) {
      const group = groups.get(key)
      if (group) group.push(grid)
      else groups.set(key, [grid])
    }
  }
  return groups
}
