import { endedTerm, whyNotLead, whyNotReplace } from '../../../cloudfunctions/corps/rules/appointment'
import { branchesHeld, leadGrant, leadPosition } from '../../../cloudfunctions/corps/rules/lead'
import type { BranchMode, RoleGrant, UnitLevel } from '../../../types/domain/org'
import { vacantBranch } from '../../support/corps'
import { GRID, OFF_GRID_BRANCH } from '../../support/tasks'

const fit = { cadre: true, nominated: true, unitLevel: 'district' as UnitLevel | null, leads: false }

test.each<[string, Partial<typeof fit>, string | null]>([
  ['is no cadre', { cadre: false, nominated: false, unitLevel: 'town', leads: true }, 'notACadre'],
  ['nobody nominated', { nominated: false, unitLevel: 'town', leads: true }, 'notCandidate'],
  ['is of a town', { unitLevel: 'town', leads: true }, 'unitLevelWrong'],
  ['is of no unit', { unitLevel: null, leads: true }, 'unitLevelWrong'],
  ['leads another branch', { leads: true }, 'leadsBranch'],
  ['is fit', {}, null],
])('whoever %s', (_who, over, why) => {
  expect(whyNotLead('functional', { ...fit, ...over })).toBe(why)
})

const LEVELS = ['municipal', 'district', 'town', null] as const
test.each<[BranchMode, readonly (UnitLevel | null)[]]>([
  ['functional', ['district']],
  ['village', ['town']],
  ['offGrid', LEVELS],
])('mechanism 7: a %s branch takes cadres of %s', (mode, allowed) => {
  expect(LEVELS.filter((unitLevel) => whyNotLead(mode, { ...fit, unitLevel }) === null)).toEqual(allowed)
})

const secretary = {
  personId: 'p00000004',
  name: '陈立新',
  unitName: null,
  unitLevel: null,
  seniorRank: false,
  since: new Date(5),
} as const

test('who leads must be whom the caller saw', () => {
  expect(whyNotReplace({ secretary: null }, null)).toBeNull()
  expect(whyNotReplace({ secretary }, 'p00000004')).toBeNull()
  expect(whyNotReplace({ secretary }, null)).toBe('secretaryChanged')
  expect(whyNotReplace({ secretary: null }, 'p00000004')).toBe('secretaryChanged')
})

test('a term ends with its span and its hand-over; nobody’s term is none', () => {
  expect(endedTerm({ secretary }, new Date(9), '钥匙在社区')).toEqual({
    personId: 'p00000004',
    name: '陈立新',
    from: new Date(5),
    until: new Date(9),
    handover: '钥匙在社区',
  })
  expect(endedTerm({ secretary }, new Date(9), undefined)?.handover).toBeNull()
  expect(endedTerm({ secretary: null }, new Date(9), '没有人')).toBeNull()
})

test('an off-grid secretary holds the cluster, and the grant goes where the order of roles has it', () => {
  const grant = leadGrant(vacantBranch(OFF_GRID_BRANCH))
  expect(grant).toMatchObject({ role: 'branchSecretary', scope: '370306003001x01' })
  const held = (role: RoleGrant['role']) => ({ role, scope: GRID, scopeName: '' })
  expect(leadPosition([held('community'), held('cadre')])).toBe(1)
  expect(leadPosition([held('cadre')])).toBe(0)
  expect(branchesHeld([held('cadre'), grant])).toEqual([OFF_GRID_BRANCH])
})
