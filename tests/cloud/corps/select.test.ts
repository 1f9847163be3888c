import { stay } from '../../support/attendance'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { cadreDoc, UNITS, vacantBranch } from '../../support/corps'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { BRANCH, NOW, OFF_GRID_BRANCH } from '../../support/tasks'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    clock: NOW,
    documents: {
      ...DISTRICT_DOCUMENTS,
      branches: [...DISTRICT_DOCUMENTS.branches, vacantBranch(OFF_GRID_BRANCH)],
      people: [cadreDoc(ACCOUNTS.cadre, 'district', { seniorRank: true }), cadreDoc(ACCOUNTS.neighbourSecretary)],
      units: UNITS,
      attendance: [
        stay({ _id: `t370306003001-2611-01:${personId('cadre')}`, personId: personId('cadre'), minutes: 90 }),
        stay({ _id: `t370306003001-2611-02:${personId('cadre')}`, personId: personId('cadre'), minutes: 45 }),
      ],
    },
  })
})
afterAll(() => cloud.close())

const stored = async () => await cloud.database.find('nominations', { filter: {} })
const stand = (statement?: string) =>
  cloud.call(openid('cadre'), 'corps.stand', {
    branchId: BRANCH,
    ...(statement ? { statement } : {}),
    requestId: request(),
  })
const recommend = (person = personId('cadre')) =>
  cloud.call(openid('worker'), 'corps.recommend', { branchId: BRANCH, personId: person, requestId: request() })
const withdraw = () => cloud.call(openid('cadre'), 'corps.withdraw', { branchId: BRANCH, requestId: request() })

test('组织推荐 and 个人自荐 of one cadre are one nomination, with the service so far', async () => {
  expect(await stand('愿意跑跑腿')).toEqual({ ok: true, value: {} })
  expect(cloud.trips()).toBe(8)
  expect(await stand()).toMatchObject({ refusal: { code: 'alreadyStanding' } })
  expect(await recommend()).toEqual({ ok: true, value: { candidates: 1 } })
  expect(cloud.trips()).toBe(9)
  expect(await recommend()).toMatchObject({ refusal: { code: 'alreadyRecommended' } })

  const answer = await cloud.call(openid('worker'), 'corps.listCandidates', { branchId: BRANCH })
  expect(cloud.trips()).toBe(5)
  expect(answer).toMatchObject({
    value: {
      secretary: { name: '陈立新' },
      candidates: [
        {
          name: '王建国',
          unitName: '区财政局',
          seniorRank: true,
          stood: true,
          statement: '愿意跑跑腿',
          service: { minutes: 135, times: 2 },
          // The community looks on; the organisation department appoints.
          appointable: { allowed: false, code: 'notAllowed' },
        },
      ],
      recommend: { allowed: true },
    },
  })
})

test('standing is taken back and the recommendation stays; with neither, the nomination is over', async () => {
  expect(await withdraw()).toEqual({ ok: true, value: {} })
  expect(cloud.trips()).toBe(2)
  expect(await stored()).toMatchObject([{ state: 'open', stoodAt: null, statement: null }])
  expect(await withdraw()).toMatchObject({ refusal: { code: 'notStanding' } })
  await cloud.database.update('nominations', {}, { $set: { recommendedBy: [] } }, { multi: true })
  expect(await stand('再来一次')).toEqual({ ok: true, value: {} })
  expect(await withdraw()).toEqual({ ok: true, value: {} })
  expect(await stored()).toMatchObject([{ state: 'closed' }])
  expect(await recommend()).toEqual({ ok: true, value: { candidates: 1 } })
  expect(await stored()).toMatchObject([{ state: 'open', stoodAt: null, recommendedBy: [expect.any(String)] }])
})

test('who may not be a candidate, and what is not there', async () => {
  expect(await recommend(personId('volunteer'))).toMatchObject({ refusal: { code: 'notFound' } })
  expect(await recommend(personId('neighbourSecretary'))).toMatchObject({ refusal: { code: 'notInBranch' } })
  const missing = { branchId: 'b370306003001099', requestId: request() } as const
  expect(await cloud.call(openid('cadre'), 'corps.stand', missing)).toMatchObject({ refusal: { code: 'notFound' } })
  expect(await cloud.call(openid('cadre'), 'corps.withdraw', missing)).toMatchObject({ refusal: { code: 'notFound' } })
  expect(await cloud.call(openid('worker'), 'corps.listCandidates', { branchId: missing.branchId })).toMatchObject({
    refusal: { code: 'notFound' },
  })
  const far = { branchId: 'b370306003002001', requestId: request() } as const
  expect(await cloud.call(openid('cadre'), 'corps.stand', far)).toMatchObject({ refusal: { code: 'notAllowed' } })
})

test('a cadre sees the branches of the community, and whoever is none sees none', async () => {
  const answer = await cloud.call(openid('cadre'), 'corps.mine', {})
  expect(cloud.trips()).toBe(5)
  expect(answer).toMatchObject({
    value: {
      branches: expect.arrayContaining([
        expect.objectContaining({ branchId: BRANCH, recommended: true, stood: false, stand: { allowed: true } }),
        expect.objectContaining({ branchId: OFF_GRID_BRANCH, secretaryName: null, mode: 'offGrid' }),
      ]),
    },
  })
  expect(await cloud.call(openid('secretary'), 'corps.mine', {})).toMatchObject({
    value: {
      branches: expect.arrayContaining([expect.objectContaining({ stand: { allowed: false, code: 'leadsBranch' } })]),
    },
  })
  expect(await cloud.call(openid('volunteer'), 'corps.mine', {})).toEqual({ ok: true, value: { branches: [] } })
})
