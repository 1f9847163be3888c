import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { matcher } from './filter'
import { metres, nearestAt, nearPoint } from './geo-query'
import { putAt } from './put-at'
import type { Stage } from './stage'

const KNOWN = 'near distanceField spherical maxDistance minDistance query distanceMultiplier includeLocs key limit num'

/** The first stage of a pipeline: documents near a point, nearest first, with their distance. @throws INVALID_PARAM */
export const geoNear = (spec: Doc): Stage => {
  const unknown = Object.keys(spec).find((name) => !KNOWN.split(' ').includes(name))
  if (unknown !== undefined) throw unimplemented(`$geoNear.${unknown}`)
  const { distanceField, includeLocs, key, query = {}, distanceMultiplier = 1 } = spec
  if (typeof distanceField !== 'string' || distanceField === '') throw invalid('$geoNear needs a distanceField')
  if (spec['spherical'] !== true) throw unimplemented('$geoNear that is not spherical')
  // Without a key MongoDB takes the collection's one geo index, and none is declared here.
  if (typeof key !== 'string') throw unimplemented('$geoNear without a key')
  if (!isDoc(query) || typeof distanceMultiplier !== 'number')
    throw invalid('$geoNear: query or distanceMultiplier is wrong')
  const point = nearPoint(spec['near'], '$geoNear')
  const from = metres(spec['minDistance'], 'minDistance') ?? 0
  const to = metres(spec['maxDistance'], 'maxDistance') ?? Infinity
  const limit = spec['limit'] ?? spec['num'] ?? Infinity
  if (typeof limit !== 'number' || limit < 1) throw invalid('$geoNear: limit must be a number above 0')
  const test = matcher(query)
  return (rows) =>
    rows
      .filter((row) => test(row))
      .flatMap((row) => {
        const nearest = nearestAt(row, key.split('.'), point)
        return nearest && nearest.metres >= from && nearest.metres <= to ? [{ row, nearest }] : []
      })
      .sort((a, b) => a.nearest.metres - b.nearest.metres)
      .slice(0, limit)
      .map(({ row, nearest }) => {
        const found = putAt(row, distanceField, nearest.metres * distanceMultiplier)
        return typeof includeLocs === 'string' ? putAt(found, includeLocs, nearest.at) : found
      })
}
