import * as z from 'zod'
import { contract, type Contracts } from './contract'
import * as f from './fields'
import { roles } from './org'

/** Something that waits for this person; the client puts it into words. */
const waiting = z.strictObject({
  kind: z.enum([
    /** The month has no demand list yet (community). */
    'publish',
    /** Finished tasks wait to be accepted (community). */
    'accept',
    /** Tasks nobody has claimed (branchSecretary). */
    'claim',
    /** A claimed task still lacks people (branchSecretary). */
    'fill',
    /** The branch sent me and I have not answered. */
    'answer',
    /** Free places in my grid's tasks. */
    'join',
    /** A shift of today needs its station screen (gridWorker, community). */
    'openStation',
    /** Newcomers wait to be confirmed (branchSecretary, gridWorker). */
    'confirm',
    /** Another grid asks for my help, and I have not answered (branchSecretary, cadre, volunteer). */
    'support',
    /** Grids below their floors (every view that looks after grids). */
    'floor',
    /** People signed in with the plaque, or by a helper, and wait for a word (branchSecretary, gridWorker, community). */
    'confirmStays',
    /** Late entries, and corrections, wait for a word (branchSecretary, gridWorker, community; of people in charge, the level above). */
    'settleLate',
    'settleCorrection',
    /** Shops ask to be of the alliance (community). */
    'shopApplications',
  ]),
  count: z.int().min(1),
  /** When there is one thing only, the task itself. */
  taskId: f.taskId.nullable(),
  /** Of stays to confirm: the shift that has waited longest. */
  shiftId: f.shiftId.optional(),
  title: z.string().nullable(),
  /** Where people wait to be confirmed, where they are missing, or where I am asked to help, when it is one grid. */
  gridId: f.gridCode.nullable(),
  /** Deadline, or start. */
  at: f.instant.nullable(),
})

export const home = {
  /** The first screen of any role in one call. `view` picks one of the caller's roles. */
  open: contract({
    who: { anyone: true },
    input: z.strictObject({ view: f.role.optional() }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('unregistered') }),
      z.strictObject({ state: z.literal('suspended'), name: z.string() }),
      /** Signed up, and not yet confirmed by the grid. */
      z.strictObject({ state: z.literal('pending'), name: z.string(), gridName: z.string() }),
      z.strictObject({
        state: z.literal('active'),
        now: f.instant,
        personId: f.personId,
        name: z.string(),
        roles,
        /** Index into `roles`: the view this answer was made for. */
        view: z.int().min(0),
        waiting: z.array(waiting),
        /** The next thing I have promised to go to. */
        upcoming: z
          .strictObject({
            taskId: f.taskId,
            title: z.string(),
            place: z.string(),
            startsAt: f.instant,
            endsAt: f.instant,
          })
          .nullable(),
        upcomingCount: f.count,
        /** Where I am signed in right now and have not signed out. */
        openStay: z.strictObject({ shiftId: f.shiftId, title: z.string(), checkedInAt: f.instant }).nullable(),
        /** The view's grid against its floors; null for views that do not look after one. */
        grid: z.strictObject({ id: f.gridCode, name: z.string(), strength: f.strength }).nullable(),
        /** My post in my grid, 设岗定责. */
        post: z.strictObject({ name: z.string(), duty: z.string(), group: z.string() }).nullable(),
        /** Notices that I have not seen; 100 stands for more. */
        unread: f.count,
        /** The consent sheet has a version that the caller has not agreed to. */
        consentDue: z.boolean(),
        /** Points I can use; null for views that neither earn nor spend. */
        balance: f.count.nullable(),
      }),
    ]),
    refusals: [],
    sample: {},
  }),
} satisfies Contracts
