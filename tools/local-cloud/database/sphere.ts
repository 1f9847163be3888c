/** Geometry on a sphere: points are unit vectors, edges are arcs of great circles, angles are radians. */
export type Vector = readonly [x: number, y: number, z: number]
/** The first ring goes around, the others are holes; each ends where it begins. */
export type Polygon = readonly (readonly Vector[])[]

export interface Shape {
  readonly points: readonly Vector[]
  readonly lines: readonly (readonly Vector[])[]
  readonly polygons: readonly Polygon[]
}

/** As near as points of a border count as lying on it: under a centimetre of the earth. */
const TOUCH = 1e-9

/** Multiplied in this order a distance equals MongoDB's to the last digit. */
const RADIANS = Math.PI / 180

export const vectorOf = (longitude: number, latitude: number): Vector => {
  const [lng, lat] = [longitude * RADIANS, latitude * RADIANS]
  return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)]
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const length = (a: Vector): number => Math.sqrt(dot(a, a))

const angle = (a: Vector, b: Vector): number => Math.atan2(length(cross(a, b)), dot(a, b))

type Edge = readonly [Vector, Vector]
const edges = (line: readonly Vector[]): Edge[] =>
  line.flatMap((from, i) => {
    const to = line[i + 1]
    return to ? [[from, to] as const] : []
  })

const angleToEdge = (point: Vector, [a, b]: Edge): number => {
  const normal = cross(a, b)
  const across = length(normal)
  const beside = across > 0 && dot(cross(normal, a), point) > 0 && dot(cross(b, normal), point) > 0
  if (beside) return Math.asin(Math.min(1, Math.abs(dot(point, normal)) / across))
  return Math.min(angle(point, a), angle(point, b))
}

const edgesCross = ([a, b]: Edge, [c, d]: Edge): boolean => {
  const first = cross(a, b)
  const second = cross(c, d)
  if (dot(a, second) * dot(b, second) >= 0 || dot(c, first) * dot(d, first) >= 0) return false
  const meeting = cross(first, second)
  return dot(meeting, sum(a, b)) * dot(meeting, sum(c, d)) > 0
}

/** The angle at `point` from one corner to the next, left turns positive. */
const turn = (point: Vector, [a, b]: Edge): number => {
  const [left, right] = [cross(point, a), cross(point, b)]
  return Math.atan2(dot(point, cross(left, right)), dot(left, right))
}

const insideRing = (point: Vector, ring: readonly Vector[]): boolean => {
  const middle = ring.reduce(sum, [0, 0, 0])
  // Seen from beyond the horizon the ring would wind around the point as well.
  if (dot(point, middle) <= 0) return false
  const turned = edges(ring).reduce((all, edge) => all + turn(point, edge), 0)
  return Math.abs(turned) > Math.PI
}

const insidePolygon = (point: Vector, [outer = [], ...holes]: Polygon): boolean =>
  insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole))

const lineEdges = (shape: Shape): Edge[] => shape.lines.flatMap(edges)
const borderEdges = (shape: Shape): Edge[] => shape.polygons.flatMap((polygon) => polygon.flatMap(edges))
const corners = (shape: Shape): Vector[] => [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]

/** From a point to the nearest point of a shape. */
export const angleTo = (point: Vector, shape: Shape): number => {
  if (shape.polygons.some((polygon) => insidePolygon(point, polygon))) return 0
  const ends = corners(shape).map((corner) => angle(point, corner))
  const sides = [...lineEdges(shape), ...borderEdges(shape)].map((edge) => angleToEdge(point, edge))
  return Math.min(...ends, ...sides)
}

export const intersect = (a: Shape, b: Shape): boolean => {
  if (corners(a).some((corner) => angleTo(corner, b) < TOUCH)) return true
  if (corners(b).some((corner) => angleTo(corner, a) < TOUCH)) return true
  const others = [...lineEdges(b), ...borderEdges(b)]
  return [...lineEdges(a), ...borderEdges(a)].some((edge) => others.some((other) => edgesCross(edge, other)))
}

/** Whether a shape lies in one of the polygons whole. */
export const within = (shape: Shape, polygons: readonly Polygon[]): boolean =>
  polygons.some((polygon) => {
    if (!corners(shape).every((corner) => insidePolygon(corner, polygon))) return false
    const border = polygon.flatMap(edges)
    return ![...lineEdges(shape), ...borderEdges(shape)].some((edge) => border.some((side) => edgesCross(edge, side)))
  })

export const withinCircle = (shape: Shape, centre: Vector, radius: number): boolean =>
  corners(shape).every((corner) => angle(centre, corner) <= radius)
