import type { ValueOf } from '../../../types/contracts/all'
import { metresBetween, type Place } from '../../../types/domain/places'
import type { GridDoc } from '../../../types/documents/org'
import { searchText } from './tokens'

type Found = ValueOf<'org.findGrid'>['grids'][number]
export type Findable = Pick<GridDoc, '_id' | 'name' | 'communityName' | 'streetName' | 'places' | 'centre'>

const MOST_FOUND = 5
/** Nothing that a grid is known by is shorter, or longer than an address names it. */
const SHORTEST = 2
const LONGEST = 12

/** Every piece of an address that could be the name of a place: looked up by equality, so user text never becomes a pattern. */
export function piecesOf(address: string): string[] {
  const letters = Array.from(searchText(address))
  const lengths = Array.from({ length: LONGEST - SHORTEST + 1 }, (_unused, i) => SHORTEST + i)
  const pieces = lengths.flatMap((length) =>
    letters.slice(0, Math.max(letters.length - length + 1, 0)).map((_letter, at) => letters.slice(at, at + length)),
  )
  return [...new Set(pieces.map((piece) => piece.join('')))]
}

interface Rated {
  readonly found: Found
  /** Letters of the address that the place, and the divisions around it, account for. */
  readonly letters: number
  readonly around: number
}

/** An address that goes on after the name, or one that is still being typed. */
const knownBy = (name: string, address: string): boolean =>
  address.includes(name) || (address.length >= SHORTEST && name.startsWith(address))

function rate(grid: Findable, address: string, point: Place | null): Rated {
  const names = [...grid.places, grid.name].filter((name) => knownBy(searchText(name), address))
  const [matched = null] = names.sort((a, b) => b.length - a.length)
  const around = [grid.communityName, grid.streetName].filter((name) => address.includes(name)).length
  const [longitude, latitude] = grid.centre.coordinates
  return {
    letters: matched?.length ?? 0,
    around: matched === null ? 0 : around,
    found: {
      gridId: grid._id,
      name: grid.name,
      communityName: grid.communityName,
      streetName: grid.streetName,
      matched,
      distanceMetres: point ? metresBetween(point, { longitude, latitude }) : null,
    },
  }
}

/**
 * Mechanism 8: the grids that an address names or that lie nearest to a point, best first, at most 5. The longest name found in
 * the address wins, then the one whose community and street are in it too, then the nearest.
 */
export function nearestGrids(
  grids: readonly Findable[],
  asked: { readonly address: string | null; readonly point: Place | null },
): Found[] {
  const address = searchText(asked.address ?? '')
  return grids
    .map((grid) => rate(grid, address, asked.point))
    .filter(({ letters }) => letters > 0 || asked.point !== null)
    .sort(
      (a, b) =>
        b.letters - a.letters ||
        b.around - a.around ||
        (a.found.distanceMetres ?? 0) - (b.found.distanceMetres ?? 0) ||
        (a.found.gridId < b.found.gridId ? -1 : 1),
    )
    .slice(0, MOST_FOUND)
    .map(({ found }) => found)
}
