/** A place that a map can show: WGS-84, as everything of ours is. */
export interface MapPlace {
  readonly name: string
  readonly address: string | null
  readonly longitude: number
  readonly latitude: number
}
