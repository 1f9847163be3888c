import {
  newNomination,
  settledBy,
  whyNotRecommend,
  whyNotStand,
  type Nominee,
} from '../../../cloudfunctions/corps/rules/nomination'
import { gridCode, type RequestId } from '../../../types/domain/ids'
import { nomination } from '../../support/corps'
import { BRANCH, OFF_GRID_BRANCH } from '../../support/tasks'

const WANG = { personId: 'p00000003', name: '王建国' } as const
const lives = (grid: string, over: Partial<NonNullable<Nominee['membership']>> = {}): Nominee => ({
  membership: { gridId: gridCode(grid), kind: 'cadre', state: 'active', ...over },
  leads: false,
})
const inGrid = lives('370306003001003')
const recommended = nomination(BRANCH, WANG)
const stood = nomination(BRANCH, WANG, { stoodAt: new Date(1) })

test.each([
  ['nobody enrolled', { membership: null, leads: true }, stood, 'notACadre', 'notInBranch'],
  ['a volunteer', lives('370306003001003', { kind: 'volunteer' }), stood, 'notACadre', 'notInBranch'],
  ['who waits to be confirmed', lives('370306003001003', { state: 'pending' }), stood, 'notACadre', 'notInBranch'],
  ['who moved away', lives('370306003001003', { state: 'left' }), stood, 'notACadre', 'notInBranch'],
  [
    'who lives in the next community',
    { ...lives('370306003002001'), leads: true },
    stood,
    'notInBranch',
    'notInBranch',
  ],
  ['who leads a branch', { ...inGrid, leads: true }, stood, 'leadsBranch', 'leadsBranch'],
  ['whom the place recommended and who stands', inGrid, stood, 'alreadyRecommended', 'alreadyStanding'],
  ['whom the place recommended', inGrid, recommended, 'alreadyRecommended', null],
  ['who stood in an earlier selection', inGrid, { ...stood, state: 'closed' as const }, null, null],
  ['a cadre of another grid of the community', lives('370306003001009'), null, null, null],
])('%s: recommended %#, and standing', (_who, nominee, known, recommend, stand) => {
  expect(whyNotRecommend(BRANCH, nominee, known, '凤鸣社区')).toBe(recommend)
  expect(whyNotStand(BRANCH, nominee, known)).toBe(stand)
})

test('a second place may recommend too, and an off-grid branch takes cadres of its community', () => {
  expect(whyNotRecommend(BRANCH, inGrid, recommended, '青年路街道')).toBeNull()
  expect(whyNotStand(OFF_GRID_BRANCH, inGrid, null)).toBeNull()
})

test('a nomination is named after branch and person', () => {
  const known = { name: '王建国', unitName: null, unitLevel: null, seniorRank: false, partyMember: true }
  const began = { recommendedBy: [], stoodAt: new Date(2), statement: '愿意', log: [] }
  expect(newNomination(OFF_GRID_BRANCH, 'p00000003', known, began)).toMatchObject({
    _id: 'b370306003001x01:p00000003',
    communityId: '370306003001',
    state: 'open',
    statement: '愿意',
  })
})

test('an appointment settles what was there before it, not what came after', () => {
  const touched = (at: number) => [
    { requestId: 'r' as RequestId, digest: 'd', act: 'stand', by: WANG.personId, at: new Date(at) },
  ]
  const before = nomination(BRANCH, WANG, { log: touched(100) })
  const after = nomination(BRANCH, { personId: 'p00000004', name: '陈立新' }, { log: touched(101) })
  expect(settledBy([before, after], new Date(100))).toEqual([before._id])
})
