import { stay } from '../../tests/support/attendance'
import { ACCOUNTS, personId } from '../../tests/support/district'
import { chain, MERCHANT } from '../../tests/support/points'
import { BRANCH, claimed, COMMUNITY, GRID, NOW, task } from '../../tests/support/tasks'
import { attendanceId, DISTRICT, type OpenId, type Scope, streetCode } from '../../types/domain/ids'
import { type Role, ROLES } from '../../types/domain/org'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const SCOPE_OF = {
  district: DISTRICT,
  street: streetCode(GRID),
  community: COMMUNITY,
  branchSecretary: GRID,
  gridWorker: GRID,
  cadre: GRID,
  volunteer: GRID,
  merchant: MERCHANT,
  department: DISTRICT,
  resident: GRID,
} satisfies Record<Role, Scope>

/** One person in every role there is, so that each view finds all it can ask for. */
const EVERYBODY = {
  _id: 'o-p0everybody' as OpenId,
  personId: 'p0everybody',
  name: '周全',
  roles: ROLES.map((role) => ({ role, scope: SCOPE_OF[role], scopeName: role })),
  state: 'active',
  consent: null,
} as const

const OFFERED = claimed(
  2,
  {
    [EVERYBODY.personId]: { branchId: BRANCH, state: 'coming' },
    [personId('volunteer')]: { branchId: BRANCH, state: 'offered' },
  },
  { _id: 't370306003001-2611-02' },
)

export const HOME_SCENARIOS: ScenariosOf<'home'> = {
  'home.open': {
    // A grid's view asks for the grid, its people, and the support its viewer may be asked for: ADR 0050. Unread notices: ADR 0060.
    // Who looks after shifts is told who waits for a word: ADR 0122, 0123.
    trips: 8,
    depth: 2,
    clock: NOW,
    documents: {
      accounts: [...Object.values(ACCOUNTS), EVERYBODY],
      tasks: [task(), OFFERED],
      attendance: [stay({ _id: attendanceId(OFFERED._id, EVERYBODY.personId), personId: EVERYBODY.personId })],
      postings: chain([10, 20], EVERYBODY.personId),
    },
    play: async (cloud) => {
      for (const view of ROLES) await succeed(cloud, EVERYBODY._id, 'home.open', { view })
    },
  },
}
