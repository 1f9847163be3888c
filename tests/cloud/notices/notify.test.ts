import type { NewNotice } from '../../../cloudfunctions/notices/public'
import type { NoticeDoc } from '../../../types/documents/notices'
import type { PersonId } from '../../../types/domain/ids'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { FIXTURE_FUNCTIONS } from '../../support/folders'
import { GRID, NOW } from '../../support/tasks'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ functions: FIXTURE_FUNCTIONS, clock: NOW })
})
afterEach(() => cloud.close())

const tell = async (notices: readonly NewNotice[], now = NOW) => {
  const { status, body } = await cloud.send('o-test', 'notifier', { action: 'tell', input: { now, notices } })
  return { status, body }
}
const stored = async () =>
  (await cloud.database.find('notices', { filter: {}, sort: { _id: 1 } })) as unknown as NoticeDoc[]

const offered = (personId: PersonId, title = '有一项派给您'): NewNotice => ({
  key: `offered:t1:${personId}`,
  kind: 'placeOffered',
  audience: { personIds: [personId] },
  scope: GRID,
  title,
  text: '来得了吗？',
})
const muster: NewNotice = {
  key: 'muster:o1',
  kind: 'muster',
  audience: { scope: '370306', roles: ['cadre', 'volunteer'] },
  scope: '370306',
  title: '紧急集结',
  text: '请到网格站点',
  template: 'urgent',
}

test('many notices are one trip, and a crowd is one document', async () => {
  const many = Array.from({ length: 60 }, (_unused, i) => offered(`p${i}`))
  expect(await tell([...many, muster])).toEqual({ status: 200, body: { trips: 1 } })
  expect(await stored()).toHaveLength(61)
})

test('nothing to tell, or nobody to tell it to, is no trip', async () => {
  expect(await tell([])).toMatchObject({ body: { trips: 0 } })
  expect(await tell([{ ...muster, audience: { personIds: [] } }])).toMatchObject({ body: { trips: 0 } })
})

test('the same key again changes nothing, and what is missing beside it is added', async () => {
  await tell([offered('p1')])
  const [first] = await stored()
  expect(await tell([offered('p1', '别的话'), offered('p2')], NOW + 60_000)).toMatchObject({ body: { trips: 3 } })
  const after = await stored()
  expect(after).toHaveLength(2)
  expect(after[0]).toEqual(first)
})

test('two calls at once write each notice once', async () => {
  const some = [muster, offered('p1'), offered('p2')]
  const both = await Promise.all([tell(some), tell([offered('p2'), offered('p1'), muster])])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(await stored()).toHaveLength(3)
})

test.each(['failBefore', 'loseAnswer', 'killAfter', 'deliverTwice'] as const)(
  'after %s, telling it again leaves it told once',
  async (kind) => {
    cloud.faults.plan({ exact: [{ at: 'notifier/*', call: 1, trip: 1, kind }] })
    await tell([offered('p1'), muster])
    expect(cloud.faults.record).toHaveLength(1)
    cloud.faults.clear()
    expect(await tell([offered('p1'), muster])).toMatchObject({ status: 200 })
    expect(await stored()).toHaveLength(2)
  },
)
