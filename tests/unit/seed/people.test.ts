import { unseal } from '../../../cloudfunctions/_kernel/sealed'
import type { AccountDoc, BranchDoc, MembershipDoc, Point } from '../../../types/documents/org'
import type { RewardDoc } from '../../../types/documents/points'
import { FLOORS, OCCUPATIONS, ROLES, type MemberKind } from '../../../types/domain/org'
import { HOME_RADIUS_METRES } from '../../../tools/seed/layout'
import { shareStrength } from '../../../tools/seed/strength'
import { TEST_KEYS } from '../../support/secrets'
import { breaking, byId, district, inOrder, same, tally } from './fixture'
import { metresBetween } from './metres'

const { accounts, people, memberships, grids, branches, units } = district
const KINDS = ['cadre', 'volunteer'] as const
const personById = byId(people)
const unitById = byId(units)
const gridById = byId(grids)
const holders = (role: (typeof ROLES)[number]) =>
  accounts.flatMap((account) => account.roles.filter((held) => held.role === role).map((grant) => ({ account, grant })))

const homeOf = ({ _id, home }: MembershipDoc): Point => ({
  type: 'Point',
  coordinates: JSON.parse(unseal(TEST_KEYS.SEAL_KEY, home!, ['memberships', _id, 'home'])) as [number, number],
})

describe('who counts', () => {
  test('5,200 cadres and 15,500 volunteers are enrolled, each in one grid', () => {
    expect(tally(memberships.map(({ kind }) => kind))).toEqual(
      new Map<MemberKind, number>([
        ['cadre', 5200],
        ['volunteer', 15_500],
      ]),
    )
    expect(byId(memberships).size).toBe(20_700)
    expect(memberships.every(({ gridId }) => gridById.has(gridId))).toBe(true)
  })

  test('volunteers are of every occupation but cadre', () => {
    const kinds = new Set(memberships.filter(({ kind }) => kind === 'volunteer').map(({ occupation }) => occupation))
    expect([...kinds].sort()).toEqual(OCCUPATIONS.filter((occupation) => occupation !== 'cadre').sort())
  })

  test('a membership says what the person’s own document says', () => {
    const agrees = ({ _id, name, occupation, unitName }: MembershipDoc) => {
      const person = personById.get(_id)!
      const unit = person.unitId ? unitById.get(person.unitId)!.name : null
      return same([name, occupation, unitName], [person.name, person.occupation, unit])
    }
    expect(breaking(memberships, agrees)).toEqual([])
  })

  test('every cadre belongs to a unit, and nobody else does', () => {
    const cadres = new Set<string>(memberships.filter(({ kind }) => kind === 'cadre').map(({ _id }) => _id))
    expect(breaking(people, ({ _id, unitId }) => (unitId !== null) === cadres.has(_id))).toEqual([])
  })

  test('everybody enrolled lives near the centre of their grid', () => {
    const near = (member: MembershipDoc) => {
      const { centre, settlement } = gridById.get(member.gridId)!
      return metresBetween(homeOf(member), centre) < HOME_RADIUS_METRES[settlement] * 1.01
    }
    expect(breaking(memberships, near)).toEqual([])
  })

  test('units are some 70, of three levels', () => {
    expect(units.length).toBeGreaterThanOrEqual(65)
    expect(units.length).toBeLessThanOrEqual(75)
    expect(new Set(units.map(({ level }) => level)).size).toBe(3)
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length)
  })
})

describe('the corps of 486 secretaries', () => {
  const led = branches.filter(({ mode }) => mode !== 'offGrid')
  const secretaries = led.map((branch) => personById.get(branch.secretary!.personId)!)

  test('is one person for each of 303 functional and 183 village branches', () => {
    expect(tally(led.map(({ mode }) => mode))).toEqual(
      new Map([
        ['functional', 303],
        ['village', 183],
      ]),
    )
    expect(new Set(secretaries).size).toBe(486)
    expect(holders('branchSecretary')).toHaveLength(486)
  })

  test('comes from district units in urban grids and from town governments in rural ones', () => {
    const levels = led.map(({ mode }, index) => `${mode} ${unitById.get(secretaries[index]!.unitId!)!.level}`)
    expect(tally(levels)).toEqual(
      new Map([
        ['functional district', 303],
        ['village town', 183],
      ]),
    )
  })

  test('has 182 of deputy-section rank or above, all Party members', () => {
    expect(secretaries.filter(({ seniorRank }) => seniorRank)).toHaveLength(182)
    expect(secretaries.every(({ partyMember }) => partyMember)).toBe(true)
  })

  test('lives in the grids it leads, and holds both roles there', () => {
    const membershipById = byId(memberships)
    const accountByPerson = new Map(accounts.map((account) => [account.personId, account]))
    const atHome = ({ gridId, secretary, name }: BranchDoc) =>
      membershipById.get(secretary!.personId)?.gridId === gridId &&
      same(accountByPerson.get(secretary!.personId)?.roles, [
        { role: 'branchSecretary', scope: gridId, scopeName: name },
        { role: 'cadre', scope: gridId, scopeName: gridById.get(gridId ?? '')?.name },
      ])
    expect(breaking(led, atHome)).toEqual([])
  })

  test('leads no off-grid branch: those are over shops and courtyards, in no grid', () => {
    const offGrid = branches.filter(({ mode }) => mode === 'offGrid')
    expect(offGrid.length).toBeGreaterThan(10)
    expect(offGrid.every(({ gridId, secretary }) => gridId === null && secretary === null)).toBe(true)
  })
})

describe('the floors', () => {
  test('leave 25–42 % of the grids short, though the district has enough', () => {
    const counts = tally(memberships.map(({ gridId, kind }) => `${gridId} ${kind}`))
    const short = grids.filter(({ _id }) => KINDS.some((kind) => (counts.get(`${_id} ${kind}`) ?? 0) < FLOORS[kind]))
    expect(short.length / 486).toBeGreaterThan(0.25)
    expect(short.length / 486).toBeLessThan(0.42)
  })

  test.each(Array.from({ length: 20 }, (_, seed) => seed))('are missed as often with seed %i', (seed) => {
    const strengths = [...shareStrength(grids, seed).values()]
    for (const kind of KINDS) {
      const total = strengths.reduce((sum, strength) => sum + strength[kind], 0)
      expect(total).toBe({ cadre: 5200, volunteer: 15_500 }[kind])
      expect(total).toBeGreaterThan(486 * FLOORS[kind])
    }
    const short = strengths.filter((strength) => KINDS.some((kind) => strength[kind] < FLOORS[kind]))
    expect(short.length / 486).toBeGreaterThan(0.25)
    expect(short.length / 486).toBeLessThan(0.42)
    expect(strengths.every(({ cadre }) => cadre >= 1)).toBe(true)
  })
})

describe('accounts', () => {
  test('everybody has one, under the own name, with roles in the order of ROLES', () => {
    expect(accounts).toHaveLength(people.length)
    expect(byId(accounts).size).toBe(people.length)
    expect(new Set(accounts.map(({ personId }) => personId)).size).toBe(people.length)
    const sound = ({ personId, name, roles }: AccountDoc) => {
      const order = roles.map(({ role }) => ROLES.indexOf(role))
      return (
        personById.get(personId)?.name === name &&
        order.length > 0 &&
        same(
          order,
          [...order].sort((a, b) => a - b),
        )
      )
    }
    expect(breaking(accounts, sound)).toEqual([])
  })

  test('the enrolled, and only they, hold the role of a cadre or volunteer in their grid', () => {
    const enrolled = memberships.map(({ _id, kind, gridId }) => `${_id} ${kind} ${gridId}`)
    const held = KINDS.flatMap((role) =>
      holders(role).map(({ account, grant }) => `${account.personId} ${role} ${grant.scope}`),
    )
    expect(inOrder(held)).toEqual(inOrder(enrolled))
  })

  test('one grid worker a grid, one worker a community and village, two a street, three in the district', () => {
    expect(new Set(holders('gridWorker').map(({ grant }) => grant.scope)).size).toBe(486)
    expect(holders('gridWorker')).toHaveLength(486)
    const workers = holders('community')
    expect(workers).toHaveLength(250)
    expect(new Set(workers.map(({ grant }) => grant.scope))).toEqual(
      new Set(grids.map(({ communityId }) => communityId)),
    )
    expect([...tally(holders('street').map(({ grant }) => grant.scope)).values()]).toEqual(Array<number>(10).fill(2))
    expect(holders('district')).toHaveLength(3)
  })

  test('one or two people at each of the 60 tills, some of them volunteers', () => {
    const tills = tally(holders('merchant').map(({ grant }) => grant.scope))
    expect([...tills.keys()].sort()).toEqual(district.merchants.map(({ _id }) => _id).sort())
    expect([...tills.values()].every((staff) => staff === 1 || staff === 2)).toBe(true)
    const volunteering = holders('merchant').filter(({ account }) => account.roles.length > 1)
    expect(volunteering.length).toBeGreaterThan(5)
  })

  test('one account is suspended, a volunteer’s', () => {
    const suspended = accounts.filter(({ state }) => state === 'suspended')
    expect(suspended.map(({ roles }) => roles.map(({ role }) => role))).toEqual([['volunteer']])
  })
})

describe('merchants', () => {
  test('give two to four rewards of 20–300 points each, and one more waits for a word; all in urban streets', () => {
    const perMerchant = tally(district.rewards.filter(({ active }) => active).map(({ merchantId }) => merchantId))
    expect(district.rewards.filter(({ state }) => state === 'proposed')).toHaveLength(1)
    expect(perMerchant.size).toBe(60)
    for (const rewards of perMerchant.values()) expect([2, 3, 4]).toContain(rewards)
    const merchants = byId(district.merchants)
    const plausible = ({ points, merchantId, merchantName, place, streetId }: RewardDoc) => {
      const merchant = merchants.get(merchantId)!
      const copied = same([merchantName, place, streetId], [merchant.name, merchant.place, merchant.streetId])
      return points >= 20 && points <= 300 && copied
    }
    expect(breaking(district.rewards, plausible)).toEqual([])
  })

  test('have names of their own', () => {
    expect(new Set(district.merchants.map(({ name }) => name)).size).toBe(60)
  })
})

describe('the units’ staff lists', () => {
  const { staff } = district
  const keys = new Set(people.map(({ phoneKey }) => phoneKey))

  test('name most enrolled cadres, and a few percent whom nobody has enrolled', () => {
    const known = staff.filter(({ phoneKey }) => keys.has(phoneKey))
    expect(known.length).toBeGreaterThan(5100)
    expect(known.length).toBeLessThan(5200)
    const open = tally(staff.filter(({ phoneKey }) => !keys.has(phoneKey)).map(({ residence }) => residence))
    for (const residence of ['inside', 'outside', 'unknown'] as const) expect(open.get(residence)).toBeGreaterThan(10)
  })

  test('are of units that there are', () => {
    expect(breaking(staff, ({ unitId }) => unitById.has(unitId))).toEqual([])
  })
})
