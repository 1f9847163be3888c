import { correction, lateEntry } from '../../support/amendments'
import { DUTY, OTHER_SHIFT, SHIFT, stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACCOUNTS, DISTRICT_DOCUMENTS, member, openid, personId, request } from '../../support/district'
import { SHORT, support } from '../../support/forces'
import { BRANCH, claimed, GRID, NOW, task } from '../../support/tasks'

const OFFERED = 't370306003001-2611-02'
let cloud: TestCloud
beforeAll(async () => {
  const tasks = [
    task(),
    claimed(2, { [personId('volunteer')]: { branchId: BRANCH, state: 'offered' } }, { _id: OFFERED }),
  ]
  const suspended = { ...ACCOUNTS.volunteer2, state: 'suspended' as const }
  const accounts = [...Object.values(ACCOUNTS).filter(({ _id }) => _id !== suspended._id), suspended]
  const supports = [support({ _id: personId('cadre'), kind: 'cadre' })]
  cloud = await startTestCloud({ documents: { ...DISTRICT_DOCUMENTS, accounts, tasks, supports }, clock: NOW })
})
afterAll(() => cloud.close())

const open = (who: string, view?: 'cadre' | 'merchant') => cloud.call(who, 'home.open', view ? { view } : {})
const last = () => cloud.lines.at(-1)

test('whoever signed up is told to wait, and who will say the word', async () => {
  const newcomer = { ...ACCOUNTS.volunteer, _id: 'o-p0newcomer' as never, personId: 'p0newcomer' as const, roles: [] }
  const membership = {
    ...member('volunteer', GRID, 'volunteer'),
    _id: 'p0newcomer' as const,
    state: 'pending' as const,
  }
  await cloud.database.load({ accounts: [newcomer], memberships: [membership] })
  expect(await open('o-p0newcomer')).toEqual({
    ok: true,
    value: { state: 'pending', name: '李秀英', gridName: '凤鸣 3 号网格' },
  })
  expect(await open(openid('gridWorker'))).toMatchObject({
    value: {
      waiting: [
        { kind: 'confirm', count: 1, gridId: GRID },
        { kind: 'floor', gridId: GRID, title: '凤鸣 3 号网格' },
      ],
      consentDue: true,
    },
  })
  await cloud.database.remove('memberships', { _id: 'p0newcomer' }, { multi: false })
})

test('my post is on the first screen', async () => {
  const held = { postId: 'd00000000000a', name: '李秀英', since: new Date(NOW) }
  await cloud.database.update(
    'grids',
    { _id: GRID },
    {
      $set: {
        posts: { d00000000000a: { group: '巡逻组', name: '夜间巡逻岗', duty: '走一圈' } },
        [`holders.${personId('volunteer')}`]: held,
      },
    },
    { multi: false },
  )
  expect(await open(openid('volunteer'))).toMatchObject({
    value: { post: { group: '巡逻组', name: '夜间巡逻岗', duty: '走一圈' } },
  })
})

test('nobody and the suspended are told so', async () => {
  expect(await open('o-nobody')).toEqual({ ok: true, value: { state: 'unregistered' } })
  expect(await open(openid('volunteer2'))).toEqual({ ok: true, value: { state: 'suspended', name: '赵海峰' } })
})

test('a secretary: what to claim, whom to find, and the grid against its floors, in one call', async () => {
  expect(await open(openid('secretary'))).toMatchObject({
    value: {
      view: 0,
      waiting: [
        { kind: 'claim', count: 1, taskId: task()._id },
        { kind: 'fill', count: 1, taskId: OFFERED },
        { kind: 'floor', count: 1, gridId: GRID },
      ],
      grid: { id: GRID, strength: { cadre: { have: 2, floor: 6 } } },
      balance: null,
    },
  })
  expect(last()).toMatchObject({ trips: 8, depth: 2 })
})

test('the same person through another of their roles; a role they do not have changes nothing', async () => {
  const asCadre = await open(openid('secretary'), 'cadre')
  expect(asCadre).toMatchObject({ value: { view: 1, waiting: [{ kind: 'join', count: 2 }] } })
  expect(await open(openid('secretary'), 'merchant')).toMatchObject({ value: { view: 0 } })
})

test('a volunteer: the place offered to them, and their points', async () => {
  expect(await open(openid('volunteer'))).toMatchObject({
    value: {
      waiting: [
        { kind: 'answer', taskId: OFFERED },
        { kind: 'join', taskId: task()._id },
      ],
      balance: 0,
      grid: null,
    },
  })
  expect(last()).toMatchObject({ trips: 7, depth: 2 })
})

test('a community whose month has no list is asked to publish one', async () => {
  expect(await open(openid('worker'))).toMatchObject({ value: { waiting: [{ kind: 'publish' }], openStay: null } })
  expect(last()).toMatchObject({ trips: 8, depth: 2 })
})

test('who signed in with the plaque waits for those who look after the shift, the longest first; of a duty, once they left', async () => {
  const pending = { standing: 'pending', proof: 'plaque', minutes: null } as const
  const [cadre, secretary, me] = [personId('cadre'), personId('secretary'), personId('gridWorker')]
  await cloud.database.load({
    attendance: [
      stay(pending),
      stay({ ...pending, _id: `${SHIFT}:${me}`, personId: me }),
      stay({ ...pending, _id: `${DUTY}:${cadre}`, shiftId: DUTY, personId: cadre }),
      stay({ ...pending, _id: `${DUTY}:${secretary}`, shiftId: DUTY, personId: secretary, state: 'closed' }),
      stay({ _id: `${OTHER_SHIFT}:${cadre}`, shiftId: OTHER_SHIFT, personId: cadre }),
    ],
  })
  const confirming = async (who: keyof typeof ACCOUNTS) => {
    const answer = await open(openid(who))
    const waiting = answer.ok && answer.value.state === 'active' ? answer.value.waiting : []
    return waiting.filter(({ kind }) => kind === 'confirmStays').map(({ count, shiftId }) => [count, shiftId])
  }
  expect(await confirming('worker')).toEqual([[3, SHIFT]])
  expect(await confirming('gridWorker')).toEqual([[2, SHIFT]])
  expect(last()).toMatchObject({ trips: 7, depth: 2 })
  expect(await confirming('secretary')).toEqual([[2, SHIFT]])
  expect(last()).toMatchObject({ trips: 8, depth: 2 })
  expect(await confirming('volunteer')).toEqual([])
  await cloud.database.remove('attendance', {}, { multi: true })
})

test('late entries and corrections wait for those who may settle them, and not for the person themselves', async () => {
  const me = personId('gridWorker')
  await cloud.database.load({
    amendments: [lateEntry(), correction(), lateEntry({ _id: `${OTHER_SHIFT}:${me}:late`, personId: me, needs: 2 })],
  })
  const settling = async (who: keyof typeof ACCOUNTS) => {
    const answer = await open(openid(who))
    const waiting = answer.ok && answer.value.state === 'active' ? answer.value.waiting : []
    return waiting.filter(({ kind }) => kind.startsWith('settle')).map(({ kind, count }) => `${kind} ${count}`)
  }
  expect(await settling('worker')).toEqual(['settleLate 2', 'settleCorrection 1'])
  expect(await settling('gridWorker')).toEqual(['settleLate 1', 'settleCorrection 1'])
  expect(await settling('secretary')).toEqual(['settleLate 1', 'settleCorrection 1'])
  expect(await settling('volunteer')).toEqual([])
  await cloud.database.remove('amendments', {}, { multi: true })
})

test('whoever is asked to help another grid sees it first, until they answer', async () => {
  expect(await open(openid('cadre'))).toMatchObject({
    value: { waiting: [{ kind: 'support', count: 1, title: '凤鸣 2 号网格', gridId: SHORT }, { kind: 'join' }] },
  })
  const answer = { gridId: SHORT, accept: true, requestId: request() }
  expect(await cloud.call(openid('cadre'), 'forces.answer', answer)).toMatchObject({ ok: true })
  expect(await open(openid('cadre'))).toMatchObject({ value: { waiting: [{ kind: 'join' }] } })
})

test('every view stays within 8 trips and 2 rounds', async () => {
  for (const account of Object.values(ACCOUNTS)) {
    await open(account._id)
    expect(last()?.trips).toBeLessThanOrEqual(8)
    expect(last()?.depth).toBeLessThanOrEqual(2)
  }
})
