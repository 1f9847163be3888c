/** What a measured value is held against; `bar` is in `unit`. */
export interface Bar {
  readonly unit: string
  readonly bar: number
  readonly holds: 'atMost' | 'atLeast'
}

/** One measurement and the figures it gives. */
export interface Bench {
  /** By name; a key that ends in a dot stands for every figure that begins with it, where what was built decides their number. */
  readonly figures: Readonly<Record<string, Bar>>
  /** Values by name. Throws when it cannot measure, also when what it ran did not do what it must. */
  measure(): Promise<Readonly<Record<string, number>>>
}

export const atMost = (bar: number, unit: string): Bar => ({ unit, bar, holds: 'atMost' })
export const atLeast = (bar: number, unit: string): Bar => ({ unit, bar, holds: 'atLeast' })

/** A key that stands for a family of figures. */
export const isBeginning = (name: string): boolean => name.endsWith('.')
