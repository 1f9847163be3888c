import { certified, record, serviceNote } from '../../tests/support/records'
import { openid, personId, request } from '../../tests/support/district'
import type { TestCloud } from '../../tests/support/cloud'
import type { ActionName, InputOf } from '../../types/contracts/all'
import { COMMUNITY } from '../../tests/support/tasks'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const ME = personId('volunteer')
const { _id: number } = certified()
/** A year's service of one person, and a certificate over it. */
const SERVED = {
  clock: Date.parse('2026-11-26T10:00:00+08:00'),
  documents: {
    serviceRecords: Array.from({ length: 40 }, (_unused, i) =>
      record({
        _id: `t370306003001-26${String((i % 11) + 1).padStart(2, '0')}-${String(i).padStart(2, '0')}:${ME}`,
        personId: ME,
        startsAt: new Date(Date.parse('2026-01-05T08:00:00+08:00') + i * 8 * 86_400_000),
      }),
    ),
    certificates: [certified({ personId: ME })],
  },
}

const as =
  <A extends ActionName>(who: 'volunteer' | 'worker', action: A, input: InputOf<A>) =>
  (cloud: TestCloud) =>
    succeed(cloud, openid(who), action, input)
const days = { from: '2026-01-01', until: '2026-11-25' } as const
const months = { from: '2026-09', until: '2026-11' } as const

export const RECORDS_SCENARIOS: ScenariosOf<'records'> = {
  'records.mine': { trips: 5, depth: 2, ...SERVED, play: as('volunteer', 'records.mine', { year: 2026 }) },
  'records.preview': { trips: 2, ...SERVED, play: as('volunteer', 'records.preview', days) },
  'records.certify': {
    trips: 3,
    ...SERVED,
    play: as('volunteer', 'records.certify', { ...days, requestId: request() }),
  },
  'records.check': { trips: 3, ...SERVED, play: as('worker', 'records.check', { code: number }) },
  'records.issued': { trips: 2, ...SERVED, play: as('worker', 'records.issued', { scope: COMMUNITY }) },
  // The account, the certificate, 2 for the record, and the change.
  'records.revoke': {
    trips: 5,
    ...SERVED,
    play: as('worker', 'records.revoke', { scope: COMMUNITY, number, reason: '记录有误', requestId: request() }),
  },
  'records.addNote': {
    trips: 3,
    ...SERVED,
    play: as('worker', 'records.addNote', {
      scope: COMMUNITY,
      personId: ME,
      kind: 'training',
      title: '应急救护培训',
      day: '2026-11-20',
      requestId: request(),
    }),
  },
  'records.notesBy': {
    trips: 2,
    ...SERVED,
    play: as('worker', 'records.notesBy', { scope: COMMUNITY, personId: ME }),
  },
  'records.takeBackNote': {
    trips: 6,
    ...SERVED,
    documents: { ...SERVED.documents, serviceNotes: [serviceNote()] },
    play: as('worker', 'records.takeBackNote', {
      scope: COMMUNITY,
      id: serviceNote()._id,
      why: '记错了人',
      requestId: request(),
    }),
  },
  // The account, 2 for the record, and 2 for each of three months.
  'records.exportRegister': {
    trips: 9,
    ...SERVED,
    play: as('worker', 'records.exportRegister', { scope: COMMUNITY, ...months, requestId: request() }),
  },
}
