import type { ActionName, InputOf, ValueOf } from '../../../types/contracts/all'
import type { PostingDoc } from '../../../types/documents/points'
import type { StatementDoc, StatementPartDoc } from '../../../types/documents/alliance'
import { statementId } from '../../../types/domain/alliance'
import { DAY } from '../../../types/domain/time'
import { openid, request } from '../../support/district'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { account, COMMUNITY, PEOPLE, WORLD } from '../../support/generic/world'
import { MERCHANT, merchant, OTHER_MERCHANT } from '../../support/points'
import { flag, NOVEMBER, OCTOBER, statementOf, takenChain } from '../../support/statements'
import { fireJobs } from '../../support/jobs'

const SECOND = PEOPLE.second.personId
/** 30 redemptions of one member in October, the last one taken back; another member's at another shop. */
const busy = takenChain({ points: Array.from({ length: 30 }, (_unused, i) => i + 1), returned: true })
const other = takenChain({ points: [9, 8], merchantId: OTHER_MERCHANT, account: SECOND })
const SHOPS = [merchant(), merchant({ _id: OTHER_MERCHANT, name: '隔壁豆浆店' })]

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: { ...WORLD, merchants: SHOPS, postings: [...busy, ...other] },
    clock: NOVEMBER,
  })
})
afterAll(() => cloud.close())

const till = PEOPLE.till._id
const worker = PEOPLE.worker._id
const mine = { side: 'merchant', merchantId: MERCHANT, month: OCTOBER } as const
const theirs = { ...mine, side: 'community' } as const

const ask = <A extends ActionName>(who: string, action: A, input: InputOf<A>) => cloud.call(who, action, input)
async function get<A extends ActionName>(who: string, action: A, input: InputOf<A>): Promise<ValueOf<A>> {
  const answer = await ask(who, action, input)
  if (!answer.ok) throw new Error(`${action}: ${answer.refusal.code}`)
  return answer.value
}
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code ?? 'done'
const confirm = (who: string, side: 'merchant' | 'community') =>
  ask(who, 'alliance.confirmStatement', { ...mine, side, requestId: request() })
const stored = async (id: string) =>
  (await cloud.database.find('statements', { filter: { _id: id } })) as unknown as StatementDoc[]
const tie = async () => (await get(till, 'alliance.tieOut', mine)).fault?.kind ?? null
const edit = (id: string | undefined, change: object) =>
  cloud.database.update('postings', { _id: id }, { $set: change }, { multi: false })

test('two timers at once and both sides asking: one statement a merchant and month, with every posting on it once', async () => {
  const take = (who: string, of: typeof mine | typeof theirs) =>
    ask(who, 'alliance.takeStatement', { ...of, requestId: request() })
  await Promise.all([fireJobs(cloud), fireJobs(cloud), take(till, mine), take(worker, theirs), take(worker, theirs)])
  await fireJobs(cloud)
  const all = (await cloud.database.find('statements', { filter: {} })) as unknown as StatementDoc[]
  expect(Object.fromEntries(all.map(({ _id, state, lines }) => [_id, `${state} ${lines}`]))).toEqual({
    [statementId(MERCHANT, OCTOBER)]: 'open 31',
    [statementId(OTHER_MERCHANT, OCTOBER)]: 'open 2',
  })
  const parts = (await cloud.database.find('statementParts', { filter: {} })) as unknown as StatementPartDoc[]
  const listed = parts.flatMap(({ lines }) => lines.map(({ postingId }) => postingId))
  const taken = [...busy, ...other].filter(({ kind }) => kind !== 'award').map(({ _id }) => _id)
  expect(listed.sort()).toEqual(taken.sort())
  const { ledger, total } = await get(till, 'alliance.statement', mine)
  expect(ledger).toEqual({ postings: 31, points: 435, ties: true })
  expect(total).toMatchObject({ redeemed: { times: 30, points: 465 }, returned: { times: 1, points: 30 }, fen: 0 })
  expect(await tie()).toBeNull()
})

test('a listing that was killed between a part and its count goes on from there, though a member has been deleted since', async () => {
  const { statements, statementParts } = statementOf(other, { merchantId: OTHER_MERCHANT })
  const [half] = statements
  await cloud.database.remove('statements', { _id: half._id }, { multi: false })
  await cloud.database.load({
    statements: [
      {
        ...half,
        state: 'taking',
        after: null,
        parts: [],
        lines: 0,
        total: { ...half.total, redeemed: { times: 0, points: 0 } },
        rewards: [],
        tills: [],
      },
    ],
  })
  expect(statementParts).toHaveLength(1)
  // What was handed over is read from the reason, which goes with its member.
  await edit(other[1]?._id, { reason: null })
  await fireJobs(cloud)
  expect((await stored(half._id))[0]).toMatchObject({ state: 'open', lines: 2, total: half.total, parts: half.parts })
  const { fault } = await get(worker, 'alliance.tieOut', { ...theirs, merchantId: OTHER_MERCHANT })
  expect(fault).toBeNull()
})

test.each<[string, (posting: PostingDoc) => Promise<unknown>, (posting: PostingDoc) => Promise<unknown>, string]>([
  [
    'a row edited by hand',
    ({ _id }) => edit(_id, { points: -1 }),
    ({ _id, points }) => edit(_id, { points }),
    'changed',
  ],
  [
    'a row deleted',
    ({ _id }) => cloud.database.remove('postings', { _id }, { multi: false }),
    (posting) => cloud.database.load({ postings: [posting] }),
    'missing',
  ],
])('the tie-out finds %s, and the page says so', async (_title, spoil, mend, fault) => {
  const posting = busy[5]
  if (!posting) throw new Error('no posting')
  await spoil(posting)
  expect(await tie()).toBe(fault)
  expect((await get(till, 'alliance.statement', mine)).ledger.ties).toBe(false)
  await mend(posting)
  expect(await tie()).toBeNull()
})

test('the tie-out finds a tail that was cut off, and a posting that no statement lists', async () => {
  const tail = busy.at(-1)
  if (!tail) throw new Error('no posting')
  await cloud.database.remove('postings', { _id: tail._id }, { multi: false })
  expect(await tie()).toBe('missing')
  await cloud.database.load({
    postings: [tail, { ...tail, _id: `${tail.account}:99`, seq: 99, key: 'k99', digest: 'd99' }],
  })
  expect(await tie()).toBe('extra')
  await cloud.database.remove('postings', { _id: `${tail.account}:99` }, { multi: false })
  expect(await tie()).toBeNull()
})

const line = busy[3]?._id ?? 'p00000001:4'
const says = (kind: 'raise', text: string) => ({ ...mine, postingId: line, step: { kind, text } })

test('two sides dispute one line at once: one is heard; a word given meanwhile is taken back', async () => {
  await confirm(till, 'merchant')
  const raise = (who: string, side: 'merchant' | 'community') =>
    ask(who, 'alliance.discussLine', { ...says('raise', '没给东西'), side, requestId: request() })
  const answers = await Promise.all([raise(till, 'merchant'), raise(worker, 'community')])
  expect(answers.map(codeOf).sort()).toEqual(['done', 'lineDisputed'])
  const { disputes, confirmed } = await get(till, 'alliance.statement', mine)
  expect(disputes).toHaveLength(1)
  expect(confirmed).toEqual({ merchant: null, community: null })
  expect(codeOf(await confirm(till, 'merchant'))).toBe('linesOpen')
})

test('a line taken out is reversed in the ledger once, stands on the month of its reversal, and the statement keeps its postings', async () => {
  const [{ raisedBy } = { raisedBy: 'merchant' }] = (await get(till, 'alliance.statement', mine)).disputes
  const [who, side] = raisedBy === 'merchant' ? ([worker, 'community'] as const) : ([till, 'merchant'] as const)
  const step = { kind: 'answer', takeOut: true, text: '查过了，没给' } as const
  const answer = { ...mine, side, postingId: line, step, requestId: request() }
  const both = await Promise.all([1, 2].map(() => ask(who, 'alliance.discussLine', answer)))
  expect(both).toEqual([1, 2].map(() => ({ ok: true, value: { state: 'takenOut' } })))
  const reversals = await cloud.database.find('postings', { filter: { key: `reverse:${line}` } })
  expect(reversals).toHaveLength(1)
  expect(await tie()).toBeNull()
  const history = await get(till, 'alliance.tillHistory', { side: 'merchant', merchantId: MERCHANT, span: '2026-11' })
  expect(history).toMatchObject({ rows: [{ points: -3, returned: true }] })
})

test('closing twice closes once; a closed statement never changes, and its hash is shown', async () => {
  expect((await Promise.all([confirm(till, 'merchant'), confirm(worker, 'community')])).map(codeOf)).toEqual([
    'done',
    'done',
  ])
  const { closed, state } = await get(worker, 'alliance.statement', theirs)
  expect(state).toBe('closed')
  expect(closed?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(codeOf(await confirm(till, 'merchant'))).toBe('statementClosed')
  const late = { ...says('raise', '还有一笔'), postingId: busy[4]?._id ?? line, requestId: request() }
  expect(codeOf(await ask(till, 'alliance.discussLine', late))).toBe('statementClosed')
  const before = await stored(statementId(MERCHANT, OCTOBER))
  await fireJobs(cloud)
  expect(await stored(statementId(MERCHANT, OCTOBER))).toEqual(before)
  expect(await tie()).toBeNull()
  await cloud.database.update(
    'statements',
    { _id: statementId(MERCHANT, OCTOBER) },
    { $set: { 'disputes.0.state': 'kept' } },
    { multi: false },
  )
  expect(await tie()).toBe('closed')
})

test('what was taken back after the month stands as a line of its own on the next statement, so all postings are on one', async () => {
  cloud.setClock(NOVEMBER + 30 * DAY)
  await fireJobs(cloud)
  const november = { ...mine, month: '2026-11' } as const
  const { lines } = await get(till, 'alliance.statementLines', november)
  expect(lines).toMatchObject([{ points: -3, reverses: line, title: '周村烧饼一包' }])
  expect((await get(till, 'alliance.statement', november)).ledger).toEqual({ postings: 1, points: -3, ties: true })
  expect(codeOf(await ask(openid('worker'), 'alliance.statement', mine))).toBe('notRegistered')
})

test('nobody is shown, or counted, a flag about themselves or about a shop that they work in', async () => {
  const about = { merchantId: null, account: null, approver: null }
  const reader = account('p0both', '两头跑的人', [
    { role: 'community', scope: COMMUNITY },
    { role: 'merchant', scope: OTHER_MERCHANT },
  ])
  await cloud.database.load({
    accounts: [reader],
    allianceFlags: [
      flag({ _id: `g${'1'.repeat(24)}`, ...about, merchantId: MERCHANT, account: SECOND }),
      flag({ _id: `g${'2'.repeat(24)}`, ...about, merchantId: MERCHANT, account: reader.personId }),
      flag({ _id: `g${'3'.repeat(24)}`, ...about, account: SECOND, approver: reader.personId }),
      flag({ _id: `g${'4'.repeat(24)}`, ...about, merchantId: OTHER_MERCHANT }),
    ],
  })
  const { flags } = await get(reader._id, 'alliance.listFlags', { scope: COMMUNITY, open: true })
  expect(flags.map(({ id }) => id)).toEqual([`g${'1'.repeat(24)}`])
  const { openFlags } = await get(reader._id, 'alliance.overview', { scope: COMMUNITY, month: OCTOBER })
  expect(openFlags).toBe(1)
})
