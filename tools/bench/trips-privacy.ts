import { cadreDoc } from '../../tests/support/corps'
import { ACCOUNTS, openid, personId, request } from '../../tests/support/district'
import { chain } from '../../tests/support/points'
import { GRID, NOW, task } from '../../tests/support/tasks'
import { seal } from '../../cloudfunctions/_kernel/sealed'
import { TEST_KEYS } from '../../tests/support/secrets'
import type { ActionName, InputOf } from '../../types/contracts/all'
import { CONSENT_VERSION } from '../../types/domain/org'
import { succeed } from './stage'
import type { TestCloud } from '../../tests/support/cloud'
import type { ScenariosOf } from './trips'
import { OFFICE } from './trips-corps'

const ME = personId('volunteer')

/** Somebody with a number, a task ahead and points. */
const KNOWN = {
  clock: NOW,
  documents: {
    accounts: [...Object.values(ACCOUNTS), OFFICE],
    people: [
      cadreDoc(ACCOUNTS.volunteer, 'district', {
        phone: seal(TEST_KEYS.SEAL_KEY, '15400000001', ['people', ME, 'phone']),
      }),
    ],
    tasks: [task({ placesLeft: 3, personIds: [ME], people: { [ME]: { branchId: null, state: 'coming' } } })],
    postings: chain([30, 20], ME),
  },
}

const byMe =
  <A extends ActionName>(action: A, input: InputOf<A>) =>
  (cloud: TestCloud) =>
    succeed(cloud, openid('volunteer'), action, input)

const look = { personId: ME, gridId: GRID, field: 'phone', purpose: 'contact' } as const
const reveal = (cloud: TestCloud) =>
  succeed(cloud, openid('worker'), 'privacy.reveal', { ...look, requestId: request() })

export const PRIVACY_SCENARIOS: ScenariosOf<'privacy'> = {
  'privacy.consent': {
    trips: 2,
    ...KNOWN,
    play: byMe('privacy.consent', { version: CONSENT_VERSION, requestId: request() }),
  },
  'privacy.mine': { trips: 7, ...KNOWN, play: byMe('privacy.mine', {}) },
  'privacy.correct': {
    trips: 4,
    ...KNOWN,
    play: byMe('privacy.correct', { occupation: 'retiree', address: '凤鸣西里 1 号楼', requestId: request() }),
  },
  // One read of each context and one of each thing that it names; one more for every full page of a long history.
  'privacy.exportMine': {
    trips: 19,
    ...KNOWN,
    play: async (cloud) => {
      await reveal(cloud)
      await byMe('privacy.exportMine', {})(cloud)
    },
  },
  'privacy.whoLooked': {
    trips: 3,
    ...KNOWN,
    play: async (cloud) => {
      await reveal(cloud)
      await byMe('privacy.whoLooked', {})(cloud)
    },
  },
  // The account, 2 reads, and 2 for the record.
  'privacy.reveal': { trips: 5, depth: 3, ...KNOWN, play: reveal },
  // ADR 0041; every context forgets for itself, side by side, and adds its own trips.
  'privacy.deleteMine': {
    trips: 40,
    ...KNOWN,
    play: byMe('privacy.deleteMine', { name: ACCOUNTS.volunteer.name, requestId: request() }),
  },
  'privacy.auditTrail': {
    trips: 3,
    ...KNOWN,
    play: async (cloud) => {
      await reveal(cloud)
      await succeed(cloud, OFFICE._id, 'privacy.auditTrail', {})
    },
  },
  // The account, and one trip for every 1,000 rows.
  'privacy.verifyAudit': {
    trips: 2,
    ...KNOWN,
    play: async (cloud) => {
      await reveal(cloud)
      const { rows, fault } = await succeed(cloud, OFFICE._id, 'privacy.verifyAudit', { actor: personId('worker') })
      if (rows !== 1 || fault) throw new Error('the chain is not sound')
    },
  },
}
