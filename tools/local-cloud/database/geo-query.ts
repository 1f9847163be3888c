import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { someAt, type Path, type Visit } from './paths'
import { angleTo, intersect, vectorOf, within, withinCircle, type Polygon, type Shape, type Vector } from './sphere'

/** MongoDB's earth. */
const EARTH_RADIUS_METRES = 6_378_100
const NOTHING: Shape = { points: [], lines: [], polygons: [] }

const pointOf = (pair: unknown): Vector | undefined => {
  if (!Array.isArray(pair)) return undefined
  const [longitude, latitude]: unknown[] = pair
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || pair.length !== 2) return undefined
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? vectorOf(longitude, latitude) : undefined
}

/** Every part read, or nothing when one cannot be. */
const each = <T>(list: unknown, read: (item: unknown) => T | undefined): T[] | undefined => {
  if (!Array.isArray(list) || list.length === 0) return undefined
  const parts = list.map(read)
  return parts.some((part) => part === undefined) ? undefined : parts.filter((part) => part !== undefined)
}

const lineOf = (list: unknown): Vector[] | undefined => {
  const points = each(list, pointOf)
  return points && points.length > 1 ? points : undefined
}

const ringOf = (list: unknown): Vector[] | undefined => {
  const points = lineOf(list)
  return points && points.length > 3 && String(points[0]) === String(points.at(-1)) ? points : undefined
}

const polygonOf = (list: unknown): Polygon | undefined => each(list, ringOf)

const TYPES: Readonly<Record<string, (coordinates: unknown) => Partial<Shape> | undefined>> = {
  Point: (at) => {
    const point = pointOf(at)
    return point && { points: [point] }
  },
  MultiPoint: (at) => {
    const points = each(at, pointOf)
    return points && { points }
  },
  LineString: (at) => {
    const line = lineOf(at)
    return line && { lines: [line] }
  },
  MultiLineString: (at) => {
    const lines = each(at, lineOf)
    return lines && { lines }
  },
  Polygon: (at) => {
    const polygon = polygonOf(at)
    return polygon && { polygons: [polygon] }
  },
  MultiPolygon: (at) => {
    const polygons = each(at, polygonOf)
    return polygons && { polygons }
  },
}

/** GeoJSON, or a pair of longitude and latitude; undefined for anything else. */
const shapeOf = (value: unknown): Shape | undefined => {
  const pair = pointOf(value)
  if (pair) return { ...NOTHING, points: [pair] }
  if (!isDoc(value) || typeof value['type'] !== 'string') return undefined
  const read = Object.hasOwn(TYPES, value['type']) ? TYPES[value['type']] : undefined
  const shape = read?.(value['coordinates'])
  return shape && { ...NOTHING, ...shape }
}

const argument = (operand: unknown, name: string, allowed: readonly string[]): Doc => {
  if (!isDoc(operand)) throw invalid(`${name} needs an object`)
  const unknown = Object.keys(operand).find((key) => !allowed.includes(key))
  if (unknown !== undefined) throw unimplemented(`${name} with ${unknown}`)
  return operand
}

const geometry = (operand: Doc, name: string): Shape => {
  const shape = shapeOf(operand['$geometry'])
  if (!shape) throw invalid(`${name}: $geometry is not a geometry of longitudes and latitudes`)
  return shape
}

export const metres = (value: unknown, name: string): number | undefined => {
  if (value === undefined) return undefined
  if (typeof value === 'number' && value >= 0) return value
  throw invalid(`${name} must be a distance in metres`)
}

export const nearPoint = (value: unknown, name: string): Vector => {
  const shape = isDoc(value) && value['type'] === 'Point' ? shapeOf(value) : undefined
  const [point] = shape?.points ?? []
  if (!point) throw invalid(`${name} needs a point`)
  return point
}

/** What $nearSphere asks: a point, and the metres from and to which it finds. */
export const nearOf = (operand: unknown): { point: Vector; from: number; to: number } => {
  const near = argument(operand, '$nearSphere', ['$geometry', '$maxDistance', '$minDistance'])
  return {
    point: nearPoint(near['$geometry'], '$nearSphere'),
    from: metres(near['$minDistance'], '$minDistance') ?? 0,
    to: metres(near['$maxDistance'], '$maxDistance') ?? Infinity,
  }
}

const metresTo = (point: Vector, value: unknown): number | undefined => {
  const shape = shapeOf(value)
  return shape && angleTo(point, shape) * EARTH_RADIUS_METRES
}

/** The nearest geometry at a path, and how far it is; undefined where there is none. */
export const nearestAt = (doc: Doc, path: Path, point: Vector): { metres: number; at: unknown } | undefined => {
  let nearest: { metres: number; at: unknown } | undefined
  someAt(doc, path, true, (at) => {
    const distance = metresTo(point, at)
    if (distance !== undefined && distance < (nearest?.metres ?? Infinity)) nearest = { metres: distance, at }
    return false
  })
  return nearest
}

export const nearTest = (operand: unknown): Visit => {
  const { point, from, to } = nearOf(operand)
  return (value) => {
    const distance = metresTo(point, value)
    return distance !== undefined && distance >= from && distance <= to
  }
}

/** $geoWithin: in a polygon, or in a circle on the sphere whose radius is in radians. */
export const insideTest = (operand: unknown): Visit => {
  const area = argument(operand, '$geoWithin', ['$geometry', '$centerSphere'])
  if ('$centerSphere' in area) {
    const [pair, radius]: unknown[] = Array.isArray(area['$centerSphere']) ? area['$centerSphere'] : []
    const centre = pointOf(pair)
    if (!centre || typeof radius !== 'number' || radius < 0) throw invalid('$centerSphere needs a point and a radius')
    return (value) => {
      const shape = shapeOf(value)
      return shape !== undefined && withinCircle(shape, centre, radius)
    }
  }
  const { polygons } = geometry(area, '$geoWithin')
  if (polygons.length === 0) throw invalid('$geoWithin needs a Polygon or a MultiPolygon')
  return (value) => {
    const shape = shapeOf(value)
    return shape !== undefined && within(shape, polygons)
  }
}

export const intersectsTest = (operand: unknown): Visit => {
  const area = geometry(argument(operand, '$geoIntersects', ['$geometry']), '$geoIntersects')
  return (value) => {
    const shape = shapeOf(value)
    return shape !== undefined && intersect(shape, area)
  }
}
