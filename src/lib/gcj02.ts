interface LongitudeLatitude {
  readonly longitude: number
  readonly latitude: number
}

const SEMI_MAJOR_METRES = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943

const wave = (x: number, parts: readonly (readonly [amplitude: number, frequency: number])[]): number =>
  parts.reduce((sum, [amplitude, frequency]) => sum + (amplitude * Math.sin(frequency * Math.PI * x) * 2) / 3, 0)
const SHORT = [
  [20, 6],
  [20, 2],
] as const

function northing(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  const waves = [
    [20, 1],
    [40, 1 / 3],
    [160, 1 / 12],
    [320, 1 / 30],
  ] as const
  return plain + wave(x, SHORT) + wave(y, waves)
}

function easting(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  const waves = [
    [20, 1],
    [40, 1 / 3],
    [150, 1 / 12],
    [300, 1 / 30],
  ] as const
  return plain + wave(x, SHORT) + wave(x, waves)
}

/** A point of China as Chinese maps show it: WGS-84 in, GCJ-02 out, some 500 m beside. Metre-exact, for a pin on a map. */
export function toGcj02({ longitude, latitude }: LongitudeLatitude): LongitudeLatitude {
  const x = longitude - 105
  const y = latitude - 35
  const radians = (latitude * Math.PI) / 180
  const bend = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  const north = (northing(x, y) * 180) / (((SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / bend ** 1.5) * Math.PI)
  const east = (easting(x, y) * 180) / ((SEMI_MAJOR_METRES / Math.sqrt(bend)) * Math.cos(radians) * Math.PI)
  return { longitude: longitude + east, latitude: latitude + north }
}
