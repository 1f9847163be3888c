import { read } from '@e965/xlsx'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, WORLD } from '../../support/generic/world'
import { knownPerson, memberOf, phone, UNITS } from '../../support/rosters'
import { NOW } from '../../support/tasks'

const admin = PEOPLE.worker._id
/** What a program that opens the file could take for a formula or a command. */
const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1']
const people = [
  knownPerson(1, '王明远', { livesAt: '凤鸣东里 3 号楼 2 单元 301', partyMember: true }),
  ...DANGEROUS.map((text, index) => knownPerson(10 + index, text, { livesAt: `${text}号楼` })),
  knownPerson(30, '等确认'),
  knownPerson(31, '已移出'),
]
const stateOf = (name: string) => (name === '等确认' ? 'pending' : name === '已移出' ? 'left' : 'active')

let cloud: TestCloud
beforeEach(async () => {
  const memberships = people.map((person) =>
    memberOf(person, GRID, { state: stateOf(person.name), unitName: person.name }),
  )
  cloud = await startTestCloud({ documents: { ...WORLD, units: UNITS, people, memberships }, clock: NOW })
})
afterEach(() => cloud.close())

const exported = async (requestId = request(), scope: typeof COMMUNITY | typeof GRID = COMMUNITY) => {
  const answer = await cloud.call(admin, 'rosters.exportMembers', { scope, requestId })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
/** Every cell as the program that reads it finds it, by rows. */
const cellsIn = (base64: string) => {
  const { SheetNames, Sheets } = read(base64, { type: 'base64', dense: true })
  return (Sheets[SheetNames[0] ?? '']?.['!data'] ?? []).map((row) => row ?? [])
}

test('the file holds who is enrolled or waits; numbers and addresses are masked', async () => {
  const { name, base64 } = await exported()
  expect(name).toBe('凤鸣社区名册.xlsx')
  const [head = [], ...rows] = cellsIn(base64).map((row) => row.map((cell) => String(cell?.v ?? '')))
  expect(head.slice(2, 4)).toEqual(['网格', '姓名'])
  const names = rows.map((row) => row[3])
  expect(names).toHaveLength(people.length - 1)
  expect(names).toContain('等确认')
  expect(names).not.toContain('已移出')
  const row = rows.find((one) => one[3] === '王明远') ?? []
  expect(row.slice(0, 3)).toEqual(['青年路街道', '凤鸣社区', '凤鸣 1 号网格'])
  expect(row[8]).toBe('中共党员')
  expect(row[9]).toBe('154****0001')
  expect(row[10]).toBe('凤鸣东***')
  for (const { v } of cellsIn(base64)
    .flat()
    .filter((cell) => cell !== undefined)) {
    expect(String(v)).not.toMatch(/\d{7}/)
  }
})

test('no cell is a formula, and none begins with what a program takes for one', async () => {
  const cells = cellsIn((await exported()).base64).flat()
  const texts = cells.map((cell) => String(cell?.v ?? ''))
  // As a name and as a unit's name.
  const held = DANGEROUS.map((text) => `'${text}`)
  expect(texts.filter((text) => held.includes(text)).sort()).toEqual([...held, ...held].sort())
  expect(cells.filter((cell) => cell?.f !== undefined || cell?.t === 'e')).toEqual([])
  expect(texts.filter((text) => /^[=+\-@\t\r\n＝]/.test(text))).toEqual([])
})

test('it is on record before it is given, once for one request', async () => {
  const requestId = request()
  const first = await exported(requestId)
  expect(await exported(requestId)).toEqual(first)
  const rows = await cloud.database.find('audit', { filter: { act: 'export' } })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ target: COMMUNITY, actor: PEOPLE.worker.personId })
  const other = await cloud.call(admin, 'rosters.exportMembers', { scope: GRID, requestId })
  expect(other).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(cloud.output.join('\n')).not.toContain(phone(1))
})
