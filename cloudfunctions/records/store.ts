import type { CertificateNumber, DivisionCode, PersonId, ServiceNoteId, ServiceRecordId } from '../../types/domain/ids'
import { type DayText, monthOf, type YearMonth } from '../../types/domain/time'
import type { CertificateDoc, ServedTime, ServiceNoteDoc, ServiceRecordDoc } from '../../types/documents/records'
import type { Call } from '../_kernel/action'
import { type Db, is, path, to } from '../_kernel/db'
import { insertMissing } from '../_kernel/insert-missing'
import { LOG_REQUEST, remember } from '../_kernel/once'
import type { ServiceSum } from './rules/certificate'
import type { MonthSum } from './rules/years'

type Period = Pick<CertificateDoc, 'from' | 'before'>

export const loadRecord = (db: Db, id: ServiceRecordId) => db.get('serviceRecords', id)

export const insertRecords = (db: Db, records: readonly ServiceRecordDoc[]) =>
  insertMissing(db, 'serviceRecords', records)

const CORRECTION_KEY = path('corrections', 'key')

/** Puts a record right if it still says what was read, and keeps that; a correction that was made already matches nothing. */
export const replaceTime = (
  db: Db,
  { _id, startsAt, endsAt, minutes }: ServiceRecordDoc,
  time: ServedTime,
  { key, at, by, reason }: Omit<ServiceRecordDoc['corrections'][number], 'was'>,
) =>
  db.change(
    'serviceRecords',
    { _id, startsAt, endsAt, minutes, [CORRECTION_KEY]: is.not(key) },
    {
      startsAt: to.set(time.startsAt),
      endsAt: to.set(time.endsAt),
      minutes: to.set(time.minutes),
      month: to.set(monthOf(time.startsAt.getTime())),
      correctedAt: to.set(at),
      corrections: to.push([{ key, at, by, reason, was: { startsAt, endsAt, minutes } }]),
    },
  )

export const ROWS_A_PAGE = 20
/** The newest certificates that a person's own page shows. */
const CERTIFICATES_SHOWN = 20
/** Trainings and awards of a year; who has more sees the latest. */
const NOTES_OF_A_YEAR = 50
/** Months of a long life of service. */
const MONTHS_OF_A_LIFE = 1000
/** Different organisers, kinds and people in charge of one person's service in one period. */
const SUMS_OF_A_PERIOD = 500

/** A page of somebody's records of a year, newest first, and one more to tell whether there is a next page. */
export const recordsPage = (
  db: Db,
  personId: PersonId,
  { from, before }: Period,
  after: readonly [Date, string] | undefined,
) =>
  db.find(
    'serviceRecords',
    { personId, startsAt: is.between(from, before) },
    {
      limit: ROWS_A_PAGE + 1,
      order: [
        ['startsAt', 'desc'],
        ['_id', 'desc'],
      ],
      ...(after ? { after } : {}),
    },
  )

/** Every month of somebody's service. */
export async function monthsOf(db: Db, personId: PersonId): Promise<MonthSum[]> {
  const groups = await db.group<'serviceRecords', { _id: YearMonth; minutes: number; times: number }>(
    'serviceRecords',
    { personId },
    { _id: '$month', minutes: { $sum: '$minutes' }, times: { $sum: 1 } },
    { limit: MONTHS_OF_A_LIFE },
  )
  return groups.map(({ _id, ...sums }) => ({ month: _id, ...sums }))
}

export const notesOf = (db: Db, personId: PersonId, from: DayText, until: DayText) =>
  db.find(
    'serviceNotes',
    { personId, day: is.between(from, until) },
    { limit: NOTES_OF_A_YEAR, order: [['day', 'desc']] },
  )

/** Somebody's service in a period, summed as a certificate needs it. */
export async function sumsOf(db: Db, personId: PersonId, { from, before }: Period): Promise<ServiceSum[]> {
  type Key = Pick<ServiceSum, 'organiserId' | 'organiserName' | 'kind' | 'inChargeName'>
  const groups = await db.group<'serviceRecords', { _id: Key; minutes: number; times: number }>(
    'serviceRecords',
    { personId, startsAt: is.between(from, before) },
    {
      _id: {
        organiserId: '$organiserId',
        organiserName: '$organiserName',
        kind: '$kind',
        inChargeName: '$inChargeName',
      },
      minutes: { $sum: '$minutes' },
      times: { $sum: 1 },
    },
    { limit: SUMS_OF_A_PERIOD },
  )
  return groups.map(({ _id, ...sums }) => ({ ..._id, ...sums }))
}

/** False when the note is there: its id is made of the request. */
export const insertNote = (db: Db, note: ServiceNoteDoc) => db.insert('serviceNotes', note)
export const loadNote = (db: Db, id: ServiceNoteId) => db.get('serviceNotes', id)

const NOTES_OF_A_PLACE = 50

/** What a place has added to somebody's record, the newest day first. */
export const notesAddedBy = (db: Db, personId: PersonId, scope: DivisionCode) =>
  db.find('serviceNotes', { personId, scope }, { limit: NOTES_OF_A_PLACE, order: [['day', 'desc']] })

/** Takes a note back if nobody has; a request that is in its memory already matches nothing. */
export const takeBack = (call: Call, { _id }: Pick<ServiceNoteDoc, '_id'>, why: string) =>
  call.db.change(
    'serviceNotes',
    { _id, takenBack: null, [LOG_REQUEST]: is.not(call.request.id) },
    {
      takenBack: to.set({ at: new Date(call.now), by: call.account.personId, why }),
      ...remember(call, 'takeBackNote'),
    },
  )

/** False when the certificate is there: its number is made of the request. */
export const insertCertificate = (db: Db, certificate: CertificateDoc) => db.insert('certificates', certificate)
export const loadCertificate = (db: Db, number: CertificateNumber) => db.get('certificates', number)

const NEWEST = [
  ['issuedAt', 'desc'],
  ['_id', 'desc'],
] as const

export const certificatesOf = (db: Db, personId: PersonId) =>
  db.find('certificates', { personId }, { limit: CERTIFICATES_SHOWN, order: NEWEST })

/** A page of what a place has issued, newest first, and one more to tell whether there is a next page. */
export const issuedPage = (db: Db, issuerId: DivisionCode, after: readonly [Date, string] | undefined) =>
  db.find('certificates', { issuerId }, { limit: ROWS_A_PAGE + 1, order: NEWEST, ...(after ? { after } : {}) })

/** Takes a certificate back if nobody has; a request that is in its memory already matches nothing. */
export const revokeCertificate = (call: Call, number: CertificateNumber, reason: string) =>
  call.db.change(
    'certificates',
    { _id: number, revoked: null, [LOG_REQUEST]: is.not(call.request.id) },
    {
      revoked: to.set({ at: new Date(call.now), by: call.account.personId, reason }),
      ...remember(call, 'revoke'),
    },
  )

/** Whether a record of the period was put right after the certificate over it had been issued. */
export async function correctedSince(db: Db, { personId, from, before, issuedAt }: CertificateDoc): Promise<boolean> {
  const found = await db.find(
    'serviceRecords',
    { personId, startsAt: is.between(from, before), correctedAt: is.above(issuedAt) },
    { limit: 1, fields: ['_id'] },
  )
  return found.length > 0
}
