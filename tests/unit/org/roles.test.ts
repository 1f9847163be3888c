import { rolesOfMember, withoutRole, withRole } from '../../../cloudfunctions/org/rules/roles'
import { communityCode, gridCode } from '../../../types/domain/ids'

const HERE = gridCode('370306003001003')
const ELSEWHERE = gridCode('370306003001004')
const works = { role: 'community', scope: communityCode('370306003001'), scopeName: '凤鸣社区' } as const
const looksAfter = { role: 'gridWorker', scope: HERE, scopeName: '凤鸣 3 号网格' } as const
const cadreHere = { role: 'cadre', scope: HERE, scopeName: '凤鸣 3 号网格' } as const
const cadreElsewhere = { role: 'cadre', scope: ELSEWHERE, scopeName: '凤鸣 4 号网格' } as const
const volunteerHere = { role: 'volunteer', scope: HERE, scopeName: '凤鸣 3 号网格' } as const
const helpsOut = { ...volunteerHere, scope: communityCode('370306003001'), scopeName: '凤鸣社区' } as const
const sells = { role: 'merchant', scope: 'm370306003001-01', scopeName: '惠民超市' } as const

describe('giving and taking', () => {
  test('a role stands in the order of roles, whenever it was given', () => {
    expect(withRole([cadreHere], works)).toEqual([works, cadreHere])
    expect(withRole([works, cadreHere], looksAfter)).toEqual([works, looksAfter, cadreHere])
  })

  test('a role that is held is not held twice, though its place has another name now', () => {
    const held = [works]
    expect(withRole(held, { ...works, scopeName: '新凤鸣社区' })).toBe(held)
  })

  test('the same role over another place is another role', () => {
    const grids = [looksAfter, { ...looksAfter, scope: ELSEWHERE }]
    expect(withRole([looksAfter], { ...looksAfter, scope: ELSEWHERE })).toEqual(grids)
    expect(withoutRole(grids, looksAfter)).toEqual([{ ...looksAfter, scope: ELSEWHERE }])
  })

  test('taking what is not held changes nothing', () => {
    expect(withoutRole([works], sells)).toEqual([works])
  })
})

describe('whoever is enrolled is so in one grid only', () => {
  const enrolled = (kind: 'cadre' | 'volunteer', state: 'active' | 'pending' | 'left' = 'active') => ({
    gridId: HERE,
    kind,
    state,
  })
  test.each([
    ['newly enrolled', [], enrolled('cadre'), [cadreHere]],
    ['moved here', [cadreElsewhere], enrolled('cadre'), [cadreHere]],
    ['a cadre who is a volunteer now', [cadreHere], enrolled('volunteer'), [volunteerHere]],
    ['enrolled in two grids by mistake', [cadreHere, cadreElsewhere], enrolled('cadre'), [cadreHere]],
    ['with work and a shop beside it', [works, cadreElsewhere, sells], enrolled('cadre'), [works, cadreHere, sells]],
    ['who helps in no single grid', [helpsOut], enrolled('cadre'), [cadreHere, helpsOut]],
    ['who still waits', [cadreElsewhere, sells], enrolled('cadre', 'pending'), [sells]],
    ['who has left', [looksAfter, cadreHere], enrolled('cadre', 'left'), [looksAfter]],
    ['of no grid at all', [works, volunteerHere], null, [works]],
  ] as const)('somebody %s', (_case, roles, membership, expected) => {
    expect(rolesOfMember(roles, membership, '凤鸣 3 号网格')).toEqual(expected)
  })

  test.each([
    ['enrolled here', [works, cadreHere], enrolled('cadre')],
    ['enrolled nowhere', [works], null],
    ['waiting without a role', [works], enrolled('cadre', 'pending')],
  ] as const)('the very list stays for somebody %s already', (_case, roles, membership) => {
    expect(rolesOfMember(roles, membership, '凤鸣 3 号网格')).toBe(roles)
  })
})
