import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { KEEPERS, ofShift, SAMPLE_REQUEST, SAMPLE_SHIFT } from './shared'

const keyVersion = z.int().min(1).max(1_000_000)

/** The screen that hangs at a station during a shift. */
export const screen = {
  /** What a screen needs to go on by itself: the shift's own key, of which it makes the codes without network; and who is in now. */
  stationKey: contract({
    who: { roles: KEEPERS, over: ofShift },
    input: z.strictObject({ shiftId: f.shiftId }),
    output: z.strictObject({
      title: z.string(),
      stationName: z.string(),
      startsAt: f.instant,
      endsAt: f.instant,
      /** The server's clock, so that a screen with a wrong clock still shows the right code. */
      now: f.instant,
      keyVersion,
      /** 32 bytes in hex, good for this shift and key version only. */
      key: z.string(),
      /** By given name only: it hangs on a wall. */
      present: z.array(z.strictObject({ givenName: z.string(), since: f.instant })),
    }),
    refusals: ['notFound', 'shiftOver'],
    sample: { shiftId: SAMPLE_SHIFT },
  }),

  /** Voids every code and key of a shift made so far, on record: a tablet is lost, or somebody passes codes on. */
  revokeKey: contract({
    who: { roles: KEEPERS, over: ofShift },
    input: z.strictObject({
      shiftId: f.shiftId,
      /** The version that the caller saw: two people who react at once revoke once. */
      seen: keyVersion,
      requestId: f.requestId,
    }),
    output: z.strictObject({ keyVersion }),
    refusals: ['notFound', 'keyChanged', 'requestReused', 'busy'],
    sample: { shiftId: SAMPLE_SHIFT, seen: 1, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
