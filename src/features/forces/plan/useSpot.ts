import { useState } from 'react'

/** Where somebody is looking: a street shown closer, and a grid whose people are listed. */
export function useSpot() {
  const [street, setStreet] = useState<string>()
  const [gridId, setGridId] = useState<string>()
  return {
    street,
    gridId,
    choose: (next: string | undefined) => setGridId(next),
    see: (next: string | undefined) => {
      setStreet(next)
      if (next !== undefined && !gridId?.startsWith(next)) setGridId(undefined)
    },
  }
}

export type Spot = ReturnType<typeof useSpot>
