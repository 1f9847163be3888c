import type { Scope } from '../../../types/domain/ids'
import { MERCHANT, OTHER_MERCHANT } from '../points'

/**
 * Two districts as an official register lists them: every place with the place above it. Nothing here is read off the digits,
 * so that the rule, which does read them, can be found wrong.
 */
const ABOVE: Readonly<Record<string, string | null>> = {
  '370306': null,
  '370306003': '370306',
  '370306003001': '370306003',
  '370306003001001': '370306003001',
  '370306003001002': '370306003001',
  '370306003001x01': '370306003001',
  '370306003002': '370306003',
  '370306003002001': '370306003002',
  '370306004': '370306',
  '370306004001': '370306004',
  '370306004001001': '370306004001',
  '370305': null,
  '370305003': '370305',
  '370305003001': '370305003',
  '370305003001001': '370305003001',
  [MERCHANT]: '370306003001',
  [OTHER_MERCHANT]: '370306003001',
}

export const PLACES = Object.keys(ABOVE) as Scope[]

/** A place, and all that it lies in. */
function upFrom(place: string): string[] {
  const above = ABOVE[place]
  return above ? [place, ...upFrom(above)] : [place]
}

/** How a held scope lies to the one that is asked for. */
export type Relation = 'own' | 'above' | 'below' | 'apart'

export function relation(held: string, asked: string): Relation {
  if (held === asked) return 'own'
  if (upFrom(asked).includes(held)) return 'above'
  return upFrom(held).includes(asked) ? 'below' : 'apart'
}

/** One place of each kind around another: itself, its sibling, the places right above and below, and one of the other district. */
export function around(asked: string): Scope[] {
  const above = ABOVE[asked] ?? null
  const sibling = PLACES.find((place) => place !== asked && ABOVE[place] === above && place.length === asked.length)
  const below = PLACES.find((place) => ABOVE[place] === asked)
  const elsewhere = PLACES.find((place) => place.startsWith('370305') && place.length === asked.length)
  const found = [asked, sibling, above, below, elsewhere ?? '370305']
  return [...new Set(found)].filter((place): place is Scope => typeof place === 'string')
}
