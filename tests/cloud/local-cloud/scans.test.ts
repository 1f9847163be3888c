import type { ScanReport } from '../../../tools/local-cloud/database/database'
import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import { buildDistrict, DEFAULT_SEED } from '../../../tools/seed/district'
import { TEST_KEYS } from '../../support/secrets'
import { CONTRACTS, type ActionName, type InputOf, type ValueOf } from '../../../types/contracts/all'
import { digitsOf } from '../../../cloudfunctions/attendance/rules/code'
import { stationQr, windowAt } from '../../../types/domain/attendance'
import { CONSENT_VERSION } from '../../../types/domain/org'
import { branchOfGrid, type GridCode, gridCode, streetCode, type TaskId } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { keepAStation } from './scans-attendance'
import { joinTheAlliance } from './scans-merchants'
import { musterEverybody } from './scans-muster'
import { takeBackAndOffer } from './scans-rewards'
import { tellAndComplain } from './scans-notices'
import { fireJobs } from '../../support/jobs'
import { playMonth } from '../../support/play-month'
import { phoneCode } from '../../support/phone'
import { playLedger } from '../../support/scan-ledger'
import { tellOfWork } from '../../support/tell-of-work'
import { MEMBER_HEAD, phone, putFile, STAFF_HEAD, xlsx } from '../../support/rosters'

const MOST_DOCUMENTS = 1000
/** A Tuesday morning on which 凤鸣社区 has not yet asked for anything. */
const MORNING = Date.parse('2026-11-24T08:40:00+08:00')
const { community, grid, branch, station, merchant } = DEMO_PLACES
const SENDING: ReadonlySet<string> = new Set(['notices', 'noticeCredits', 'outbox', 'accounts'])

let cloud: TestCloud
let current = ''
const scans: (ScanReport & { readonly action: string })[] = []
const called = new Set<string>()

/** Calls as whoever has that openid; an action counts as called once it has been answered without a refusal. */
const callAs = async <A extends ActionName>(openId: string, action: A, input: InputOf<A>): Promise<ValueOf<A>> => {
  current = action
  const answer = await cloud.call(openId, action, input)
  if (!answer.ok) throw new Error(`${action} was refused: ${answer.refusal.code}`)
  called.add(action)
  return answer.value
}
const call = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>): Promise<ValueOf<A>> =>
  callAs(DEMO[person].openId, action, input)

const pass = (minutes: number): void => cloud.setClock(cloud.now() + minutes * MINUTE)

beforeAll(async () => {
  const documents = buildDistrict({ seed: DEFAULT_SEED, now: MORNING, secrets: TEST_KEYS })
  cloud = await startTestCloud({ documents, clock: MORNING })
  for (const { _id, roles } of documents.accounts) {
    for (const { role, scope } of roles) if (role === 'branchSecretary') secretaries.set(scope, _id)
  }
  // Counting the whole district is the timer's work, once a minute, so that no action does it: it is not watched.
  await fireJobs(cloud)
  cloud.database.watchScans((scan) => {
    // Of the timer's work only the sending is an action's price times the people: the rest counts the district.
    if (current !== 'jobs.sendNotices' || SENDING.has(scan.collection)) scans.push({ action: current, ...scan })
  })
}, 240_000)
afterAll(() => cloud.close())

const BESIDE = gridCode(`${community}004`)
const BEYOND = gridCode(`${community}005`)
/** Secretaries of these grids, as the seed appointed them. */
const secretaries = new Map<string, string>()

/** One branch takes what is left, another waits for a place, and the first offers one on. */
const shareWithOthers = async (taskId: `t${string}`): Promise<void> => {
  const by = (at: GridCode) => secretaries.get(at) ?? ''
  const taking = { taskId, branchId: branchOfGrid(BESIDE) }
  await callAs(by(BESIDE), 'tasks.claim', { ...taking, places: 2, requestId: request() })
  const waiting = { taskId, branchId: branchOfGrid(BEYOND), places: 1 }
  await callAs(by(BEYOND), 'tasks.standby', { ...waiting, requestId: request() })
  const offer = { ...taking, deed: 'offer', other: branchOfGrid(BEYOND), places: 1 } as const
  await callAs(by(BESIDE), 'tasks.handOver', { ...offer, requestId: request() })
  await callAs(by(BEYOND), 'tasks.getTask', { taskId })
}

/** The cadre was there without network; the volunteer asks for other times. */
const amendStays = async (shiftId: TaskId, [shownEarly = '', shownLate = '']: readonly string[]): Promise<void> => {
  const sent = { shiftId, direction: 'in', code: shownEarly } as const
  await call('cadre', 'attendance.sendLate', { ...sent, requestId: request() })
  await call('cadre', 'attendance.sendLate', { ...sent, direction: 'out', code: shownLate, requestId: request() })
  const { attendance } = await call('volunteer', 'attendance.mine', {})
  const { checkedInAt = 0, checkedOutAt } = attendance[0] ?? {}
  const times = { checkedInAt: checkedInAt + MINUTE, checkedOutAt: checkedOutAt ?? 0 }
  await call('volunteer', 'attendance.askCorrection', {
    shiftId,
    ...times,
    words: '晚到了一分钟',
    requestId: request(),
  })
  await call('volunteer', 'attendance.myAmendments', {})
  const { amendments } = await call('community', 'attendance.listAmendments', { scope: community })
  expect(new Set(amendments.map(({ kind }) => kind))).toEqual(new Set(['correction', 'late']))
  for (const { kind, personId, checkIn, checkOut } of amendments) {
    await call('community', 'attendance.settleAmendment', {
      shiftId,
      personId,
      kind,
      seen: { checkedInAt: checkIn?.at ?? null, checkedOutAt: checkOut?.at ?? null },
      outcome: { is: 'confirm' },
      requestId: request(),
    })
  }
}

/** One demand list from its publishing to the eggs that its points buy. */
const liveThroughAMonth = async (): Promise<void> => {
  const { taskIds } = await call('community', 'tasks.publishList', {
    communityId: community,
    month: '2026-11',
    gridIds: [grid, BESIDE, BEYOND],
    claimUntil: MORNING + 60 * MINUTE,
    tasks: [
      {
        title: '陪 3 位老人去复查',
        kind: 'specialCare',
        place: '区医院门诊楼',
        stationId: station,
        stationName: '凤鸣社区党群服务站点',
        startsAt: MORNING + 20 * MINUTE,
        endsAt: MORNING + 140 * MINUTE,
        places: 4,
      },
    ],
    requestId: request(),
  })
  const [taskId] = taskIds
  if (taskId === undefined) throw new Error('nothing was published')
  const taking = { taskId, branchId: branch, places: 1 }
  await call('branchSecretary', 'tasks.claim', { ...taking, requestId: request() })
  await call('branchSecretary', 'tasks.release', { ...taking, reason: '人手不够', requestId: request() })
  await call('branchSecretary', 'tasks.claim', { ...taking, requestId: request() })
  const sent = { taskId, branchId: branch, personIds: [DEMO.volunteer.personId] }
  await call('branchSecretary', 'tasks.assign', { ...sent, requestId: request() })
  const personId = DEMO.volunteer.personId
  await call('branchSecretary', 'tasks.freePlace', { taskId, branchId: branch, personId, requestId: request() })
  await call('branchSecretary', 'tasks.assign', { ...sent, requestId: request() })
  await call('cadre', 'tasks.join', { taskId, source: 'free', requestId: request() })
  await shareWithOthers(taskId)
  await call('cadre', 'tasks.leave', { taskId, from: null, requestId: request() })
  await call('volunteer', 'tasks.join', { taskId, source: 'offered', requestId: request() })
  const codeNow = async () => {
    const { key, now } = await call('gridWorker', 'attendance.stationKey', { shiftId: taskId })
    return stationQr(taskId, windowAt(now), digitsOf(Buffer.from(key, 'hex'), windowAt(now)))
  }
  const shownEarly = await codeNow()
  await call('volunteer', 'attendance.checkIn', { shiftId: taskId, code: shownEarly, requestId: request() })
  pass(150)
  const shownLate = await codeNow()
  await call('volunteer', 'attendance.checkOut', { shiftId: taskId, code: shownLate, requestId: request() })
  await amendStays(taskId, [shownEarly, shownLate])
  await tellOfWork(cloud, call, taskId)
  const { rewards } = await call('volunteer', 'points.listRewards', { near: 'street' })
  const reward = rewards.find(({ id, redeemable }) => redeemable.allowed && id.startsWith(merchant.replace('m', 'r')))
  if (!reward) throw new Error('the volunteer can afford nothing')
  const { qr } = await call('volunteer', 'points.redemptionCode', { rewardId: reward.id, requestId: request() })
  await call('merchant', 'points.readCode', { merchantId: merchant, code: qr })
  const taken = { merchantId: merchant, code: qr, requestId: request() }
  await takeBackAndOffer(call, (await call('merchant', 'points.capture', taken)).postingId)
}

const lookAround = async (): Promise<void> => {
  for (const person of [
    'community',
    'branchSecretary',
    'cadre',
    'volunteer',
    'merchant',
    'gridWorker',
    'street',
    'district',
  ] as const) {
    await call(person, 'home.open', {})
    await call(person, 'org.whoAmI', {})
  }
  await call('branchSecretary', 'org.getGrid', { gridId: grid })
  await call('branchSecretary', 'tasks.candidates', { branchId: branch })
  await call('branchSecretary', 'tasks.candidates', { branchId: branch, kind: 'volunteer', search: '李' })
  await call('branchSecretary', 'org.listMembers', { gridId: grid })
  await call('branchSecretary', 'org.listMembers', { gridId: grid, kind: 'volunteer' })
  await call('volunteer', 'attendance.mine', {})
  await call('volunteer', 'points.mine', {})
  await playLedger(call, cloud)
  await call('volunteer', 'points.listRewards', { near: 'district' })
}

const NEWCOMER = 'o-newcomer'

/** What somebody without an account may look at, and what the district finds by a letter that half of it shares. */
const findOnesWay = async (): Promise<void> => {
  const { units } = await callAs(NEWCOMER, 'org.listUnits', {})
  expect(units.length).toBeGreaterThan(0)
  const byAddress = await callAs(NEWCOMER, 'org.findGrid', { address: '山东省淄博市周村区凤鸣社区凤鸣 3 号网格' })
  expect(byAddress.grids.map(({ gridId }) => gridId)).toContain(grid)
  await callAs(NEWCOMER, 'org.findGrid', { point: { longitude: 117.87, latitude: 36.8 } })
  for (const text of ['l', 'w', 'z', '王', '李秀英']) {
    const { people } = await call('district', 'org.search', { scope: '370306', text })
    expect(people.length).toBeGreaterThan(0)
    await call('gridWorker', 'org.search', { scope: grid, text })
  }
  for (const scope of ['370306', streetCode(grid), community]) await call('district', 'org.overview', { scope })
}

/** Somebody new signs up, is let in, and has a post, a role, an account that is suspended and restored; then they leave the district. */
const comeAndGo = async (): Promise<void> => {
  const { personId } = await callAs(NEWCOMER, 'org.register', {
    name: '孙新来',
    kind: 'volunteer',
    occupation: 'resident',
    gridId: grid,
    address: '凤鸣东里 3 号楼',
    phoneCode: await phoneCode(cloud, NEWCOMER),
    consentVersion: CONSENT_VERSION,
    requestId: request(),
  })
  const here = { personId, gridId: grid }
  await call('gridWorker', 'org.confirmMember', { ...here, accept: true, requestId: request() })
  await call('gridWorker', 'org.getPerson', here)
  const words = { group: '巡逻组', name: '雨天巡渠岗', duty: '下雨时沿渠走一圈' }
  const { postId } = await call('gridWorker', 'org.savePost', { gridId: grid, ...words, requestId: request() })
  await call('gridWorker', 'org.assignPost', { ...here, postId, requestId: request() })
  await call('gridWorker', 'org.listPosts', { gridId: grid })
  await call('gridWorker', 'org.dropPost', { gridId: grid, postId, requestId: request() })
  const role = { personId, role: 'gridWorker', scope: grid } as const
  await call('community', 'org.grantRole', { ...role, requestId: request() })
  for (const scope of ['370306', community]) {
    const { next } = await call('district', 'org.listRoles', { scope })
    if (next !== null) await call('district', 'org.listRoles', { scope, cursor: next })
  }
  await call('community', 'org.revokeRole', { ...role, requestId: request() })
  for (const state of ['suspended', 'active'] as const)
    await call('community', 'org.setAccountState', { personId, scope: grid, state, requestId: request() })
  const there = DEMO_PLACES.suspendedGrid
  await call('community', 'org.moveMember', { personId, from: grid, to: there, requestId: request() })
  await callAs(NEWCOMER, 'org.moveHome', { from: there, to: grid, address: '凤鸣西里 1 号楼', requestId: request() })
  await call('community', 'org.removeMember', { ...here, requestId: request() })
}

/** A cadre stands, is recommended and appointed in the place of the secretary, whose term is over; then so is theirs. */
const changeSecretary = async (): Promise<void> => {
  const [old, next] = [DEMO.branchSecretary.personId, DEMO.cadre.personId]
  const ours = { branchId: branch }
  await call('cadre', 'corps.mine', {})
  await call('cadre', 'corps.stand', { ...ours, requestId: request() })
  await call('cadre', 'corps.withdraw', { ...ours, requestId: request() })
  await call('community', 'corps.recommend', { ...ours, personId: next, requestId: request() })
  await call('district', 'corps.overview', { scope: '370306' })
  await call('street', 'corps.overview', { scope: streetCode(grid) })
  await call('district', 'corps.listCandidates', ours)
  await call('district', 'corps.appoint', { ...ours, personId: next, seen: old, requestId: request() })
  await call('district', 'corps.endTerm', { ...ours, seen: next, requestId: request() })
}

/** A street's plan, with the volunteer set by hand, from its run to its undoing; and a run over the whole district. */
const balanceForces = async (): Promise<void> => {
  const scope = streetCode(grid)
  const rules = { capMetres: null, separate: false, relays: false, changeMetres: 200 }
  const { personId } = DEMO.volunteer
  const to = DEMO_PLACES.suspendedGrid
  await call('district', 'forces.run', { scope: '370306', rules, requestId: request() })
  const first = await call('street', 'forces.run', { scope, rules, requestId: request() })
  await call('street', 'forces.pin', { ...first, scope, personId, to, requestId: request() })
  const basedOn = first.planId
  const { planId } = await call('street', 'forces.run', { scope, rules, basedOn, requestId: request() })
  const plan = { planId, scope }
  await call('street', 'forces.listPlans', { scope })
  await call('street', 'forces.listMoves', plan)
  await call('street', 'forces.listMoves', { ...plan, gridId: grid })
  await call('street', 'forces.submit', { ...plan, requestId: request() })
  await call('district', 'forces.decide', { ...plan, approve: true, requestId: request() })
  const { parts } = await call('street', 'forces.getPlan', plan)
  for (let part = 0; part < parts; part += 1)
    await call('street', 'forces.apply', { ...plan, part, requestId: request() })
  await call('volunteer', 'forces.mine', {})
  await call('volunteer', 'forces.answer', { gridId: to, accept: false, requestId: request() })
  await call('street', 'forces.gridSupports', { gridId: to })
  await call('street', 'forces.getPlan', plan)
  for (let part = 0; part < parts; part += 1)
    await call('street', 'forces.undo', { ...plan, part, requestId: request() })
}

/** A volunteer's service is certified, checked and taken back, and a street exports what was served there. */
const certifyService = async (): Promise<void> => {
  const { years } = await call('volunteer', 'records.mine', { year: 2026 })
  expect(years.length).toBeGreaterThan(0)
  const days = { from: '2026-01-01', until: '2026-11-23' } as const
  await call('volunteer', 'records.preview', days)
  const { number, code } = await call('volunteer', 'records.certify', { ...days, requestId: request() })
  expect(await callAs(NEWCOMER, 'records.check', { code })).toMatchObject({ standing: 'valid' })
  await call('community', 'records.issued', { scope: community })
  const noted = { kind: 'award', title: '优秀志愿者', day: '2026-11-20' } as const
  const { personId } = DEMO.volunteer
  const { id } = await call('community', 'records.addNote', {
    scope: community,
    personId,
    ...noted,
    requestId: request(),
  })
  await call('community', 'records.notesBy', { scope: community, personId })
  await call('community', 'records.takeBackNote', { scope: community, id, why: '记错了人', requestId: request() })
  const revoked = { scope: community, number, reason: '重开一张', requestId: request() }
  await call('community', 'records.revoke', revoked)
  const months = { from: '2026-09', until: '2026-11' } as const
  await call('street', 'records.exportRegister', { scope: streetCode(grid), ...months, requestId: request() })
  await call('community', 'records.exportRegister', { scope: community, ...months, requestId: request() })
}

/** A volunteer is looked up, looks who did, and goes. */
const lookAndLeave = async (): Promise<void> => {
  const look = { personId: DEMO.volunteer.personId, gridId: grid, purpose: 'contact' } as const
  await call('gridWorker', 'privacy.reveal', { ...look, field: 'phone', requestId: request() })
  await call('district', 'privacy.auditTrail', {})
  await call('district', 'privacy.auditTrail', { actor: DEMO.gridWorker.personId })
  await call('district', 'privacy.verifyAudit', { actor: DEMO.gridWorker.personId })
  await call('volunteer', 'privacy.consent', { version: CONSENT_VERSION, requestId: request() })
  await call('volunteer', 'privacy.correct', { occupation: 'retiree', requestId: request() })
  await call('volunteer', 'privacy.whoLooked', {})
  await call('volunteer', 'privacy.mine', {})
  await call('volunteer', 'privacy.exportMine', {})
  // Nobody is on a task under way a year later.
  pass(400 * 24 * 60)
  await call('volunteer', 'privacy.deleteMine', { name: DEMO.volunteer.name, requestId: request() })
}

/** A community's list with somebody new, a namesake and a bad row, and a unit's with somebody whom nobody has found. */
const importRosters = async (): Promise<void> => {
  const upload = async (person: keyof typeof DEMO, rows: readonly (readonly string[])[]) => ({
    fileId: await putFile(cloud, DEMO[person].openId, await xlsx(rows), 'rosters/scans.xlsx'),
    fileName: '名册.xlsx',
    requestId: request(),
  })
  const row = (name: string, number: string) => [name, number, '志愿者', grid, '', '', '', '']
  const rows = [row('尉迟新来', phone(1)), row(DEMO.volunteer.name, phone(2)), row('尉迟坏行', '1')]
  const file = await upload('community', [MEMBER_HEAD, ...rows])
  await call('community', 'rosters.template', { kind: 'members' })
  const { importId } = await call('community', 'rosters.startImport', { kind: 'members', scope: community, ...file })
  const part = { importId, scope: community, part: 0 }
  await call('community', 'rosters.previewImport', part)
  await call('community', 'rosters.applyImport', { ...part, requestId: request() })
  await call('community', 'rosters.listImports', { scope: community })
  await call('community', 'rosters.badRows', { importId, scope: community })
  await call('street', 'rosters.exportMembers', { scope: streetCode(grid), requestId: request() })
  await call('street', 'rosters.listDuplicates', { scope: streetCode(grid) })
  const { duplicates } = await call('district', 'rosters.listDuplicates', { scope: '370306' })
  const id = duplicates[0]?.id ?? ''
  await call('community', 'rosters.settleDuplicate', { id, scope: community, keep: 'first', requestId: request() })

  const list = await upload('district', [STAFF_HEAD, ['尉迟未编', phone(9_876_543), '区财政局', '', '区内']])
  const listed = await call('district', 'rosters.startImport', { kind: 'staff', scope: '370306', ...list })
  const whole = { importId: listed.importId, scope: '370306', part: 0 } as const
  const applied = await call('district', 'rosters.applyImport', { ...whole, requestId: request() })
  expect(applied.outcomes).toMatchObject({ add: 1 })
  const { units } = await call('district', 'rosters.reconcile', {})
  const { unitId } = units.find(({ name }) => name === '区财政局') ?? { unitId: 'u001' as const }
  const { staff } = await call('district', 'rosters.listStaff', { unitId, state: 'notFound' })
  const [open] = staff
  if (!open) throw new Error(`everybody on the list of ${unitId} was found`)
  const word = { staffId: open.staffId, as: 'enrol', gridId: grid } as const
  await call('district', 'rosters.settleStaff', { ...word, requestId: request() })
}

test('no query of any action examines more than 1,000 documents of the whole district', async () => {
  await liveThroughAMonth()
  await keepAStation(cloud, call)
  await playMonth({ call, callAs, newcomer: NEWCOMER, now: cloud.now() })
  await lookAround()
  await findOnesWay()
  await comeAndGo()
  await changeSecretary()
  await balanceForces()
  await importRosters()
  await certifyService()
  current = 'jobs.sendNotices'
  await tellAndComplain(cloud, call)
  await musterEverybody(cloud, call, () => ((current = 'jobs.sendNotices'), fireJobs(cloud)))
  await joinTheAlliance(call)
  await lookAndLeave()
  expect(scans.filter(({ documentsExamined }) => documentsExamined > MOST_DOCUMENTS)).toEqual([])
  const actions = Object.entries(CONTRACTS).flatMap(([context, verbs]) =>
    Object.keys(verbs).map((verb) => `${context}.${verb}`),
  )
  expect(actions.filter((action) => !called.has(action))).toEqual([])
  expect(scans.length).toBeGreaterThan(actions.length)
}, 240_000)
