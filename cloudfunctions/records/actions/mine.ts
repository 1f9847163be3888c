import type { ServiceRecordDoc } from '../../../types/documents/records'
import { type DayText, startOfDay } from '../../../types/domain/time'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { pageOf, readCursor } from '../rules/page'
import { yearsOf } from '../rules/years'
import { noteRow } from '../note-row'
import { certificatesOf, monthsOf, notesOf, recordsPage, ROWS_A_PAGE } from '../store'

function rowOf({ _id, corrections, startsAt, endsAt, enteredAt, ...record }: ServiceRecordDoc) {
  const last = corrections.at(-1)
  const { source, kind, title, content, place, minutes, organiserName, inChargeName, rating, late } = record
  return {
    id: _id,
    source,
    kind,
    title,
    content,
    place,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    minutes,
    organiserName,
    inChargeName,
    rating,
    enteredAt: enteredAt.getTime(),
    late,
    correction: last ? { at: last.at.getTime(), wasMinutes: last.was.minutes, reason: last.reason } : null,
  }
}

/**
 * The caller's own record of a year, with every year's totals, trainings and awards, and their certificates; 5 trips in two rounds.
 * Certificates whose holder is forgotten have nobody who could see them here.
 */
export const mine = action('records.mine', async ({ year, cursor }, { db, account: { personId } }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const first: DayText = `${year}-01-01`
  const next: DayText = `${year + 1}-01-01`
  const inYear = { from: new Date(startOfDay(first)), before: new Date(startOfDay(next)) }
  const [months, found, notes, certificates] = await Promise.all([
    monthsOf(db, personId),
    recordsPage(db, personId, inYear, after),
    notesOf(db, personId, first, next),
    certificatesOf(db, personId),
  ])
  const page = pageOf(found, ROWS_A_PAGE, ({ startsAt }) => startsAt)
  return done({
    ...yearsOf(months),
    records: page.rows.map(rowOf),
    notes: notes.map((note) => ({ ...noteRow(note), byName: note.byName })),
    certificates: certificates.flatMap(({ _id, code, issuedAt, revoked }) =>
      code === null
        ? []
        : { number: _id, code, issuedAt: issuedAt.getTime(), revokedAt: revoked?.at.getTime() ?? null },
    ),
    next: page.next,
  })
})
