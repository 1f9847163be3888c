import * as z from 'zod'
import { DISTRICT } from '../domain/ids'
import { contract } from './contract'
import * as f from './fields'

/** Every version of a rule, the latest first: for everybody. @param fields what one version says */
export const listVersions = <F extends z.ZodRawShape>(fields: F) =>
  contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({
      today: f.day,
      rules: z.array(z.strictObject({ version: z.int().min(1), ...fields, note: z.string().nullable() })),
    }),
    refusals: [],
    sample: {},
  })

/**
 * The district writes the next version of a rule, with a reason; it begins tomorrow at the earliest, and no version is ever changed.
 * @param fields what one version says; @param sample one of them
 */
export const addVersion = <F extends z.ZodRawShape>(fields: F, sample: z.input<ReturnType<typeof nextOf<F>>>) =>
  contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: nextOf(fields),
    output: z.strictObject({ version: z.int().min(2) }),
    refusals: ['ruleTooSoon', 'ruleChanged', 'requestReused', 'busy'],
    sample,
  })

const nextOf = <F extends z.ZodRawShape>(fields: F) =>
  z.strictObject({
    /** The latest version that the caller has seen. */
    after: z.int().min(1),
    ...fields,
    note: f.shortText(100),
    requestId: f.requestId,
  })
