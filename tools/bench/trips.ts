import type { Loaded, TestCloud } from '../../tests/support/cloud'
import type { ActionName } from '../../types/contracts/all'
import type { Instant } from '../../types/domain/time'
import { atMost, type Bench } from './bench'
import { onStage, warm, worst } from './stage'
import { ATTENDANCE_SCENARIOS } from './trips-attendance'
import { CORPS_SCENARIOS } from './trips-corps'
import { FORCES_SCENARIOS } from './trips-forces'
import { HOME_SCENARIOS } from './trips-home'
import { NOTICES_SCENARIOS } from './trips-notices'
import { MERCHANTS_SCENARIOS } from './trips-merchants'
import { ALLIANCE_SCENARIOS } from './trips-alliance'
import { MUSTER_SCENARIOS } from './trips-muster'
import { ORG_SCENARIOS } from './trips-org'
import { POINTS_SCENARIOS } from './trips-points'
import { PRIVACY_SCENARIOS } from './trips-privacy'
import { RECORDS_SCENARIOS } from './trips-records'
import { ROSTERS_SCENARIOS } from './trips-rosters'
import { ACCEPT_ONE } from './trips-doing'
import { TASKS_SCENARIOS } from './trips-tasks'

/** An action on its happy path, and what it may cost: the account read included. */
export interface Scenario {
  readonly trips: number
  /** Rounds that wait for one another, where the budget names them. */
  readonly depth?: number
  readonly clock: Instant
  /** Beside the small district of the tests; a whole district is made only when it is measured. */
  readonly documents?: Loaded | (() => Loaded)
  /** Every call succeeds; the dearest of the measured action counts. */
  readonly play: (cloud: TestCloud) => Promise<unknown>
}

export type ScenariosOf<X extends string> = Readonly<Record<Extract<ActionName, `${X}.${string}`>, Scenario>>

/** One for every action: an action without a budget does not compile. */
const SCENARIOS: Readonly<Record<ActionName, Scenario>> = {
  ...HOME_SCENARIOS,
  ...ORG_SCENARIOS,
  ...CORPS_SCENARIOS,
  ...FORCES_SCENARIOS,
  ...PRIVACY_SCENARIOS,
  ...TASKS_SCENARIOS,
  ...ATTENDANCE_SCENARIOS,
  ...POINTS_SCENARIOS,
  ...RECORDS_SCENARIOS,
  ...NOTICES_SCENARIOS,
  ...ROSTERS_SCENARIOS,
  ...MUSTER_SCENARIOS,
  ...MERCHANTS_SCENARIOS,
  ...ALLIANCE_SCENARIOS,
}

const benchOf = (name: string, action: ActionName, { trips, depth, clock, documents, play }: Scenario): Bench => ({
  figures: {
    [`trips.${name}`]: atMost(trips, 'trips'),
    ...(depth === undefined ? {} : { [`depth.${name}`]: atMost(depth, 'rounds') }),
  },
  measure: () =>
    onStage({ clock, documents: typeof documents === 'function' ? documents() : (documents ?? {}) }, async (cloud) => {
      await warm(cloud, action)
      await play(cloud)
      return {
        [`trips.${name}`]: worst(cloud, action, 'trips'),
        ...(depth === undefined ? {} : { [`depth.${name}`]: worst(cloud, action, 'depth') }),
      }
    }),
})

const ACTIONS = Object.keys(SCENARIOS).filter((name): name is ActionName => name in SCENARIOS)

/** `trips.<action>`, counted by the kernel against a real local cloud, and `depth.<action>` where it is budgeted. */
export const TRIPS: readonly Bench[] = [
  ...ACTIONS.map((name) => benchOf(name, name, SCENARIOS[name])),
  benchOf('tasks.accept.one', 'tasks.accept', ACCEPT_ONE),
]
