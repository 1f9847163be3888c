import * as z from 'zod'
import { contract, type Contracts } from './contract'
import * as f from './fields'
import { grant, members } from './org/members'
import { places } from './org/places'
import { posts } from './org/posts'
import { roles as roleActions } from './org/roles'

export const roles = z.array(grant)

export const org = {
  /** Who WeChat says I am, and what I may do where. */
  whoAmI: contract({
    who: { anyone: true },
    input: z.strictObject({}),
    output: z.discriminatedUnion('registered', [
      z.strictObject({ registered: z.literal(false) }),
      z.strictObject({
        registered: z.literal(true),
        personId: f.personId,
        name: z.string(),
        suspended: z.boolean(),
        roles,
      }),
    ]),
    refusals: [],
    sample: {},
  }),
  ...places,
  ...members,
  ...posts,
  ...roleActions,
} satisfies Contracts
