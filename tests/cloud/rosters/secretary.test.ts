import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { COMMUNITY, GRID, PEOPLE, WORLD } from '../../support/generic/world'
import { knownPerson, memberOf, phone, UNITS } from '../../support/rosters'
import { importRows, startRows } from '../../support/rosters-import'
import { NOW } from '../../support/tasks'

const { secretary, worker } = PEOPLE
const leader = knownPerson(1, secretary.name, { _id: secretary.personId, occupation: 'cadre', unitId: 'u001' })
const follower = knownPerson(2, '王明远', { occupation: 'cadre', unitId: 'u001' })
const people = [leader, follower]
const memberships = people.map((person) => memberOf(person, GRID, { unitName: '区财政局' }))
const by = { openid: worker._id, kind: 'members', scope: COMMUNITY } as const
const asVolunteer = (name: string, number: number) => [name, phone(number), '志愿者', '凤鸣 1 号网格', '', '', '', '']

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ documents: { ...WORLD, units: UNITS, people, memberships }, clock: NOW })
})
afterEach(() => cloud.close())

test('whoever leads a branch is not made a volunteer by a file; another cadre is', async () => {
  const rows = [asVolunteer(secretary.name, 1), asVolunteer('王明远', 2)]
  const { importId } = await startRows(cloud, by, rows)
  const seen = await cloud.call(worker._id, 'rosters.previewImport', { importId, scope: COMMUNITY, part: 0 })
  expect(seen).toMatchObject({
    value: {
      changes: [
        { name: secretary.name, outcome: 'bad', says: '是党支部书记，不能改成志愿者，请先换书记' },
        { outcome: 'change' },
      ],
    },
  })
  expect((await importRows(cloud, by, rows)).outcomes).toMatchObject({ bad: 1, change: 1 })
  const [kept] = await cloud.database.find('memberships', { filter: { _id: secretary.personId } })
  expect(kept).toEqual(memberships[0])
  const [account] = await cloud.database.find('accounts', { filter: { _id: secretary._id } })
  expect(account).toMatchObject({ roles: secretary.roles })
  const [changed] = await cloud.database.find('memberships', { filter: { _id: follower._id } })
  expect(changed).toMatchObject({ kind: 'volunteer' })
})

test('a secretary who is no longer one may become a volunteer', async () => {
  await cloud.call(PEOPLE.district._id, 'corps.endTerm', {
    branchId: WORLD.branches[0]._id,
    seen: secretary.personId,
    requestId: request(),
  })
  expect((await importRows(cloud, by, [asVolunteer(secretary.name, 1)])).outcomes).toMatchObject({ change: 1 })
})
