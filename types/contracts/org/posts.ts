import * as z from 'zod'
import { contract, type Contracts } from '../contract'
import * as f from '../fields'
import { ARRANGERS } from './places'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_GRID = '370306003001001'
const SAMPLE_POST = 'd0123456789ab'

/** Mechanism 11: groups, posts and duties of a grid, 分组编排 设岗定责. A group is what posts of the same group name make. */
export const posts = {
  /** The grid's posts by group with who holds them, who holds none, and what changed. */
  listPosts: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({ gridId: f.gridCode }),
    output: z.strictObject({
      gridName: z.string(),
      posts: z.array(
        z.strictObject({
          id: f.postId,
          group: z.string(),
          name: z.string(),
          duty: z.string(),
          holders: z.array(z.strictObject({ personId: f.personId, name: z.string(), since: f.instant })),
        }),
      ),
      /** Newest first, at most 50. */
      changes: z.array(
        z.strictObject({
          at: f.instant,
          byName: z.string(),
          act: z.enum(['saved', 'dropped', 'assigned', 'freed']),
          postName: z.string(),
          personName: z.string().nullable(),
        }),
      ),
    }),
    refusals: ['notFound'],
    sample: { gridId: SAMPLE_GRID },
  }),

  /** A new post, or a change of one. */
  savePost: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({
      gridId: f.gridCode,
      /** Left out: a new one. */
      postId: f.postId.optional(),
      group: f.shortText(12),
      name: f.shortText(16),
      duty: f.shortText(80),
      requestId: f.requestId,
    }),
    output: z.strictObject({ postId: f.postId }),
    refusals: ['notFound', 'postGone', 'postNameTaken', 'postsFull', 'requestReused', 'busy'],
    sample: {
      gridId: SAMPLE_GRID,
      group: '巡逻组',
      name: '夜间巡逻岗',
      duty: '晚上七点到九点在小区里走一圈',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Takes a post away; whoever held it holds none. */
  dropPost: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({ gridId: f.gridCode, postId: f.postId, requestId: f.requestId }),
    output: z.strictObject({}),
    refusals: ['notFound', 'postGone', 'requestReused', 'busy'],
    sample: { gridId: SAMPLE_GRID, postId: SAMPLE_POST, requestId: SAMPLE_REQUEST },
  }),

  /** Gives a member of the grid a post, another post, or (null) none. One post a person. */
  assignPost: contract({
    who: { roles: ARRANGERS, over: (input) => input.gridId },
    input: z.strictObject({
      gridId: f.gridCode,
      personId: f.personId,
      postId: f.postId.nullable(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ postName: z.string().nullable() }),
    refusals: ['notFound', 'notInGrid', 'postGone', 'requestReused', 'busy'],
    sample: { gridId: SAMPLE_GRID, personId: 'p00000001', postId: SAMPLE_POST, requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
