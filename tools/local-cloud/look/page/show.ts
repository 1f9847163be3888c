type Wrapped = { readonly $date?: { readonly $numberLong?: string }; readonly $numberDouble?: string }

/** An instant in UTC+8, as people here read it. */
export const clock = (at: number | string): string =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19)

/** A stored document as people read it: dates by the clock, the rest as JSON. */
export const show = (doc: unknown): string =>
  JSON.stringify(
    doc,
    (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value
      const { $date, $numberDouble }: Wrapped = value
      if ($date?.$numberLong !== undefined) return clock(Number($date.$numberLong))
      return $numberDouble ?? value
    },
    2,
  )
