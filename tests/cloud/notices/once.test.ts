import { FAULT_KINDS, type FaultKind } from '../../../tools/local-cloud/faults/plan'
import { MINUTE } from '../../../types/domain/time'
import type { OpenId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import type { OutboxDoc } from '../../../types/documents/notices'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS } from '../../support/district'
import { evenly, times } from '../../support/long'
import { credits, notice } from '../../support/notices'
import { GRID, NOW } from '../../support/tasks'
import { type Mail, mailOf } from './mail'

/** Three people, each with leave for one message. */
const people = ['a', 'b', 'c'].map((letter): AccountDoc => ({
  ...ACCOUNTS.volunteer,
  _id: `o-${letter}` as OpenId,
  personId: `p0three${letter}`,
}))
const documents = {
  accounts: people,
  notices: [notice({ to: [`${GRID}/volunteer`], template: 'reminder', sending: 'waiting' })],
  noticeCredits: people.map(({ personId: _id }) => credits({ _id })),
}

/** A firing whose process dies or hangs is ended soon, so that the next one can begin. */
const TIME_LIMIT_MS = 2500
/** A row whose process never came back is given up after ten minutes; firings go on until then, and some longer. */
const MINUTES = [1, 1, 1, 12, 1] as const

let cloud: TestCloud
let mail: Mail
beforeAll(async () => {
  cloud = await startTestCloud({ timeoutMs: TIME_LIMIT_MS })
  mail = mailOf(cloud)
})
afterAll(() => cloud.close())

interface End {
  readonly rows: readonly OutboxDoc[]
  /** How many messages WeChat took, by person. */
  readonly taken: ReadonlyMap<string, number>
}

let at = NOW
/** One notice from waiting to whatever becomes of it, with one fault on its way. */
async function play(plan: () => void): Promise<End> {
  cloud.faults.clear()
  for (const name of ['notices', 'noticeCredits', 'outbox', 'accounts', 'overviews', 'reconciliations'])
    await cloud.database.remove(name, {}, { multi: true })
  // Each run has a day of its own, so that what WeChat was asked is told apart.
  at += 24 * 60 * MINUTE
  await cloud.database.load({
    ...documents,
    notices: documents.notices.map((doc) => ({ ...doc, showAt: new Date(at) })),
  })
  cloud.setClock(at)
  for (const { _id } of people) await mail.allow(_id, 'reminder', 3)
  const before = (await mail.asked()).length
  plan()
  await mail.fire()
  cloud.faults.clear()
  for (const minutes of MINUTES) {
    cloud.setClock(cloud.now() + minutes * MINUTE)
    await mail.fire()
  }
  const taken = new Map<string, number>()
  for (const { to, errCode } of (await mail.asked()).slice(before))
    if (errCode === 0 && to) taken.set(to, (taken.get(to) ?? 0) + 1)
  return { rows: await mail.rows(), taken }
}

const faultAt = (trip: number, kind: FaultKind) => () =>
  cloud.faults.plan({ exact: [{ at: 'jobs/*', call: 1, trip, kind }] })

/** What must hold whatever went wrong: nobody got two, who got none is not said to have got one, and nothing is left half done. */
function faultsOf({ rows, taken }: End): string[] {
  const wrong: string[] = []
  for (const { _id, personId } of people) {
    const got = taken.get(_id) ?? 0
    const row = rows.find((one) => one.personId === personId)
    if (got > 1) wrong.push(`${personId} got ${got}`)
    if (!row) wrong.push(`${personId} has no row`)
    if (row?.state === 'sent' && got === 0) wrong.push(`${personId} is said to have got one`)
    if (got === 1 && row?.state !== 'sent' && row?.state !== 'unknown')
      wrong.push(`${personId} got one and is ${row?.state}`)
    if (row?.state === 'waiting' || row?.state === 'sending') wrong.push(`${personId} is left ${row.state}`)
  }
  if (rows.length !== people.length) wrong.push(`${rows.length} rows`)
  return wrong
}

/** Where in a firing that sends three messages our work begins, and how many trips of the database and of WeChat it takes. */
async function tripsOfOne(): Promise<{ before: number; trips: number }> {
  const seen = cloud.lines.length
  const end = await play(() => undefined)
  expect(faultsOf(end)).toEqual([])
  expect([...end.taken.values()]).toEqual([1, 1, 1])
  const lines = cloud.lines.slice(seen)
  const ours = lines.findIndex(({ action }) => action === 'jobs.sendNotices')
  const before = lines.slice(0, ours).reduce((sum, { trips }) => sum + trips, 0)
  return { before, trips: (lines[ours]?.trips ?? 0) + people.length }
}

test('a process killed, cut off or left waiting at any moment never sends anybody two', async () => {
  const { before, trips } = await tripsOfOne()
  expect(trips).toBeGreaterThan(12)
  const moments = evenly(
    Array.from({ length: trips }, (_unused, index) => before + index + 1),
    times(14, Infinity),
  )
  // WeChat itself delivering twice is beyond us; a database that applies twice is not.
  const kinds =
    times(0, 1) === 1 ? FAULT_KINDS : (['failBefore', 'loseAnswer', 'killBefore', 'killAfter', 'timeOutAfter'] as const)
  const wrong: string[] = []
  let met = 0
  for (const [index, trip] of moments.entries()) {
    const some = times(0, 1) === 1 ? kinds : [kinds[index % kinds.length] ?? 'killAfter']
    for (const kind of some) {
      const end = await play(faultAt(trip, kind))
      met += cloud.faults.record.length
      wrong.push(...faultsOf(end).map((fault) => `${kind} at trip ${trip}: ${fault}`))
    }
  }
  expect(wrong).toEqual([])
  expect(met).toBeGreaterThanOrEqual(moments.length / 2)
}, 600_000)
