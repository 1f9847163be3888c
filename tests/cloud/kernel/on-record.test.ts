import { findAuditFault } from '../../../cloudfunctions/_kernel/audit-chain'
import { seal } from '../../../cloudfunctions/_kernel/sealed'
import type { AuditDoc } from '../../../types/documents/privacy'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { cadreDoc } from '../../support/corps'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { TEST_KEYS } from '../../support/secrets'
import { GRID, NOW } from '../../support/tasks'

const WHOM = ACCOUNTS.volunteer
const WORKER = personId('worker')
const PHONE = '15400000001'

let cloud: TestCloud
beforeEach(async () => {
  const phone = seal(TEST_KEYS.SEAL_KEY, PHONE, ['people', WHOM.personId, 'phone'])
  cloud = await startTestCloud({
    clock: NOW,
    documents: { ...DISTRICT_DOCUMENTS, people: [cadreDoc(WHOM, 'district', { phone })] },
  })
})
afterEach(() => cloud.close())

const look = (requestId = request(), purpose: 'contact' | 'visit' = 'contact', who: string = openid('worker')) =>
  cloud.call(who, 'privacy.reveal', { personId: WHOM.personId, gridId: GRID, field: 'phone', purpose, requestId })
const rows = async (actor = WORKER) =>
  (await cloud.database.find('audit', { filter: { actor }, sort: { seq: 1 } })) as unknown as AuditDoc[]
const shown = { ok: true, value: { value: PHONE } }

test('one actor on two devices, and again and again: every act has its place in one sound chain', async () => {
  for (let round = 0; round < 5; round += 1) expect(await Promise.all([look(), look()])).toEqual([shown, shown])
  const chain = await rows()
  expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(findAuditFault(chain)).toBeNull()
})

test('two actors have a chain each', async () => {
  await Promise.all([look(), look(request(), 'contact', openid('secretary'))])
  expect(await rows()).toHaveLength(1)
  expect(await rows(personId('secretary'))).toHaveLength(1)
})

test('one request is on record once, from two devices at once and later; for another purpose it is refused and nothing is shown', async () => {
  const requestId = request()
  expect(await Promise.all([look(requestId), look(requestId)])).toEqual([shown, shown])
  expect(await look(requestId)).toEqual(shown)
  expect(await look(requestId, 'visit')).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(await rows()).toHaveLength(1)
})

test.each([3, 4, 5])(
  'when the answer of trip %d is lost, nothing was shown without a row, and asking again adds none',
  async (trip) => {
    const requestId = request()
    await look(request())
    cloud.faults.plan({ exact: [{ at: '*/*', call: 1, trip, kind: 'loseAnswer' }] })
    const input = { personId: WHOM.personId, gridId: GRID, field: 'phone', purpose: 'contact', requestId }
    const lost = await cloud.send(openid('worker'), 'privacy', { action: 'privacy.reveal', input })
    expect(JSON.stringify(lost.body).includes(PHONE)).toBe(false)
    cloud.faults.clear()
    expect(await look(requestId)).toEqual(shown)
    const chain = await rows()
    expect(chain).toHaveLength(2)
    expect(findAuditFault(chain)).toBeNull()
  },
)
