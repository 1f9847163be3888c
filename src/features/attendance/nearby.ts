import { useState } from 'react'
import { locate } from '@/platform/locate'
import { coarsePlace, type Place } from '../../../types/domain/places'

/** Nobody stands at a door longer than this for a hint. */
const PATIENCE_MS = 3000

/** Where the phone is, rounded to some 100 m before anything leaves it; undefined when it does not say in time. */
async function nearby(): Promise<Place | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  const found = locate().then((where) => (where.at === 'here' ? coarsePlace(where) : undefined))
  try {
    return await Promise.race([found, patience])
  } finally {
    clearTimeout(timer)
  }
}

/** Looks when it is first asked and answers the same from then on: a wish that is sent again keeps its id only if it is the same. */
export function once<T>(look: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => (found ??= { value: look() }).value
}

/** Where the phone is, for somebody who signs in and said yes to that; for everybody else it is not looked for. */
export function useNearby() {
  const [looking, setLooking] = useState(false)
  return {
    looking,
    async of(wish: { readonly direction: 'in' | 'out'; readonly sayWhere: boolean }): Promise<Place | undefined> {
      if (!wish.sayWhere || wish.direction === 'out') return undefined
      setLooking(true)
      const place = await nearby()
      setLooking(false)
      return place
    },
  }
}
