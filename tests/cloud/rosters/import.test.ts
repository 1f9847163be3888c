import { readdirSync, readFileSync } from 'node:fs'
import { unseal } from '../../../cloudfunctions/_kernel/sealed'
import type { MembershipDoc, PersonDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, WORLD } from '../../support/generic/world'
import { knownPerson, madeOf, MEMBER_HEAD, memberOf, phone, putFile, textsIn, UNITS, xlsx } from '../../support/rosters'
import { TEST_KEYS } from '../../support/secrets'
import { NOW } from '../../support/tasks'
import { type DivisionCode, gridCode, type ImportId, streetCode } from '../../../types/domain/ids'

const OTHER = gridCode('370306003001002')
const GRIDS = [...WORLD.grids, { ...WORLD.grids[0], _id: OTHER, name: '凤鸣 2 号网格', places: ['丝绸花园'] }]
const admin = PEOPLE.worker._id

let cloud: TestCloud
const begin = async (documents = {}) => {
  cloud = await startTestCloud({ documents: { ...WORLD, grids: GRIDS, units: UNITS, ...documents }, clock: NOW })
}
afterEach(() => cloud.close())

let files = 0
const start = async (rows: readonly (readonly string[])[], openid = admin, scope: DivisionCode = COMMUNITY) => {
  const fileId = await putFile(cloud, openid, await xlsx([MEMBER_HEAD, ...rows]), `rosters/f${(files += 1)}.xlsx`)
  const answer = await cloud.call(openid, 'rosters.startImport', {
    kind: 'members',
    scope,
    fileId,
    fileName: '名册.xlsx',
    requestId: request(),
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const apply = async (importId: ImportId, part = 0, openid = admin, scope: DivisionCode = COMMUNITY) => {
  const answer = await cloud.call(openid, 'rosters.applyImport', { importId, scope, part, requestId: request() })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const run = async (rows: readonly (readonly string[])[]) => apply((await start(rows)).importId)
const preview = async (importId: ImportId, part = 0) => {
  const answer = await cloud.call(admin, 'rosters.previewImport', { importId, scope: COMMUNITY, part })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const member = async (id: string) =>
  (await cloud.database.find('memberships', { filter: { _id: id } }))[0] as MembershipDoc | undefined
const person = async (id: string) =>
  (await cloud.database.find('people', { filter: { _id: id } }))[0] as PersonDoc | undefined
const addressOf = ({ _id, address }: PersonDoc) =>
  address && unseal(TEST_KEYS.SEAL_KEY, address, ['people', _id, 'address'])

const CADRE = ['王明远', phone(1), '机关干部', '凤鸣 1 号网格', '区财政局', '科员', '中共党员', '凤鸣东里 3 号楼']
const VOLUNTEER = ['李春梅', phone(2), '志愿者', '', '', '', '群众', '丝绸花园 2 号楼 101']

test('good rows go in: enrolled, sealed, found by name; what is wrong comes back', async () => {
  await begin()
  const begun = await start([CADRE, VOLUNTEER, ['坏行', '123', '志愿者', '凤鸣 1 号网格', '', '', '', '']])
  expect(begun).toMatchObject({ rows: 3, parts: 1, state: 'checked', outcomes: { bad: 1 }, scopeName: '凤鸣社区' })
  expect((await preview(begun.importId)).outcomes).toEqual({
    add: 2,
    change: 0,
    move: 0,
    same: 0,
    duplicate: 0,
    bad: 1,
  })
  expect(await member(madeOf(1))).toBeUndefined()

  const applied = await apply(begun.importId)
  expect(applied).toMatchObject({ state: 'done', partsDone: [0], outcomes: { add: 2, bad: 1 } })
  expect(await member(madeOf(1))).toMatchObject({ gridId: GRID, kind: 'cadre', unitName: '区财政局', state: 'active' })
  expect((await member(madeOf(1)))?.tokens).toContain('王明远')
  expect(await person(madeOf(1))).toMatchObject({ unitId: 'u001', partyMember: true, seniorRank: false })
  expect(await member(madeOf(2))).toMatchObject({ gridId: OTHER, kind: 'volunteer', occupation: 'resident' })
  expect(addressOf((await person(madeOf(2)))!)).toBe('丝绸花园 2 号楼 101')
})

test('imported twice, everything is the same and nothing changes', async () => {
  await begin()
  await run([CADRE, VOLUNTEER])
  const [people, members] = [
    await cloud.database.find('people', { filter: {} }),
    await cloud.database.find('memberships', { filter: {} }),
  ]
  expect((await run([CADRE, VOLUNTEER])).outcomes).toMatchObject({ same: 2, add: 0 })
  expect(await cloud.database.find('people', { filter: {} })).toEqual(people)
  expect(await cloud.database.find('memberships', { filter: {} })).toEqual(members)
})

test('a row that says something new changes it: grid, kind, unit, address; roles follow', async () => {
  const known = knownPerson(1, '王明远', { livesAt: '旧地址' })
  await begin({
    people: [known],
    memberships: [...WORLD.memberships, memberOf(known, OTHER)],
    accounts: [
      ...WORLD.accounts,
      {
        ...PEOPLE.volunteer,
        _id: 'o-known',
        personId: known._id,
        roles: [{ role: 'volunteer', scope: OTHER, scopeName: '' }],
      },
    ],
  })
  const begun = await start([CADRE])
  expect((await preview(begun.importId)).changes).toEqual([
    { row: 2, name: '王明远', outcome: 'move', says: '从凤鸣 2 号网格到凤鸣 1 号网格' },
  ])
  expect((await apply(begun.importId)).outcomes).toMatchObject({ move: 1 })
  const moved = await member(known._id)
  expect(moved).toMatchObject({ gridId: GRID, kind: 'cadre', occupation: 'cadre', unitName: '区财政局' })
  expect(moved?.moves.at(-1)).toMatchObject({ from: OTHER, to: GRID, by: PEOPLE.worker.personId })
  expect(addressOf((await person(known._id))!)).toBe('凤鸣东里 3 号楼')
  const [account] = await cloud.database.find('accounts', { filter: { _id: 'o-known' } })
  expect(account).toMatchObject({ roles: [{ role: 'cadre', scope: GRID, scopeName: '凤鸣 1 号网格' }] })
})

test('bad rows come back with reasons, are mended and go in', async () => {
  await begin()
  const begun = await start([['王明远', '12345', '机关干部', '凤鸣 1 号网格', '区财政局', '', '', '']])
  await apply(begun.importId)
  const answer = await cloud.call(admin, 'rosters.badRows', { importId: begun.importId, scope: COMMUNITY })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const [head = [], row = []] = await textsIn(answer.value.base64)
  expect(head).toEqual([...MEMBER_HEAD, '原因'])
  expect(row.at(-1)).toBe('第 2 行：手机号是 5 位，应是 11 位')
  const mended = row.map((text, place) => (place === 1 ? phone(1) : text))
  expect((await run([mended])).outcomes).toMatchObject({ add: 1, bad: 0 })
  const none = await cloud.call(admin, 'rosters.badRows', {
    importId: (await start([CADRE])).importId,
    scope: COMMUNITY,
  })
  expect(none).toMatchObject({ refusal: { code: 'nothingBad' } })
})

test('two administrators with the same people at once: each person once, in one grid, and no row is lost', async () => {
  await begin()
  const names = Array.from({ length: 60 }, (_, index) => `赵${String.fromCharCode(0x4e00 + 7 * index)}`)
  const rowsIn = (grid: string) =>
    names.map((name, index) => [name, phone(100 + index), '志愿者', grid, '', '', '', ''])
  const [one, two] = await Promise.all([
    start(rowsIn('凤鸣 1 号网格')),
    start(rowsIn('凤鸣 2 号网格'), PEOPLE.street._id, streetCode(COMMUNITY)),
  ])
  const [first, second] = await Promise.all([
    apply(one.importId),
    apply(two.importId, 0, PEOPLE.street._id, streetCode(COMMUNITY)),
  ])
  const sum = (outcomes: Record<string, number>) => Object.values(outcomes).reduce((a, b) => a + b, 0)
  expect([sum(first.outcomes), sum(second.outcomes)]).toEqual([60, 60])
  const people = await cloud.database.find('people', { filter: { 'log.act': 'import.add' } })
  expect(people).toHaveLength(60)
  for (let index = 0; index < 60; index += 1) {
    const { gridId, moves } = (await member(madeOf(100 + index)))!
    // What the history says last is where they are.
    expect(moves.at(-1)?.to).toBe(gridId)
    expect(moves.map(({ from }) => from)).toEqual([null, ...moves.slice(0, -1).map(({ to }) => to)])
  }
})

test('a stopped import goes on: parts that are done are not done again', async () => {
  await begin()
  const rows = Array.from({ length: 501 }, (_, index) => [
    `钱${String.fromCharCode(0x4e00 + index)}`,
    phone(1000 + index),
    '志愿者',
    '凤鸣 1 号网格',
    '',
    '',
    '',
    '',
  ])
  const begun = await start(rows)
  expect(begun.parts).toBe(2)
  expect(await apply(begun.importId, 1)).toMatchObject({ state: 'underWay', partsDone: [1], outcomes: { add: 1 } })
  expect(await apply(begun.importId, 0)).toMatchObject({ state: 'done', outcomes: { add: 501 } })
  expect(cloud.trips()).toBeLessThanOrEqual(40)
  expect(await apply(begun.importId, 0)).toMatchObject({ outcomes: { add: 501 } })
  const listed = await cloud.call(admin, 'rosters.listImports', { scope: COMMUNITY })
  expect(listed).toMatchObject({ value: { imports: [{ importId: begun.importId, state: 'done' }] } })
})

test('no number and no address lies open anywhere: not in the database file, not in the storage, not in a log', async () => {
  await begin()
  const planted = phone(8_765_432)
  const begun = await start([
    ['王明远', planted, '志愿者', '凤鸣 1 号网格', '', '', '', '丝绸路八十八号'],
    [`李${planted}`, planted, '志愿者', '不存在的网格', '', '', '', `丝绸路八十八号 ${planted}`],
  ])
  await preview(begun.importId)
  await apply(begun.importId)
  await cloud.call(admin, 'rosters.badRows', { importId: begun.importId, scope: COMMUNITY })
  const folder = cloud.folder
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.some(({ name }) => name === 'cloud.db')).toBe(true)
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(`${parentPath}/${name}`)
    for (const secret of [planted, '丝绸路八十八号']) expect(`${name} ${bytes.includes(secret)}`).toBe(`${name} false`)
  }
  expect(readdirSync(`${folder}/files`)).toEqual([])
  expect(cloud.output.join('\n')).not.toContain(planted)
})
