import { whyNotConfirm, whyNotMove, whyNotRemove } from '../../../cloudfunctions/org/rules/membership'
import { gridCode } from '../../../types/domain/ids'

const HERE = gridCode('370306003001003')
const ELSEWHERE = gridCode('370306003001004')
const active = { gridId: HERE, state: 'active' } as const
const pending = { gridId: HERE, state: 'pending' } as const
const left = { gridId: HERE, state: 'left' } as const

describe('the word on somebody who signed up, in order of precedence', () => {
  test.each([
    ['a member of another grid, confirmed there', active, ELSEWHERE, 'notInGrid'],
    ['one who waits in another grid', pending, ELSEWHERE, 'notInGrid'],
    ['one who has left', left, HERE, 'notInGrid'],
    ['one who is enrolled already', active, HERE, 'alreadyConfirmed'],
    ['one who waits', pending, HERE, null],
  ] as const)('%s → %s', (_case, membership, grid, expected) => {
    expect(whyNotConfirm(membership, grid)).toBe(expected)
  })
})

describe('a move, in order of precedence', () => {
  test.each([
    ['out of a grid and into it, by somebody of another', active, ELSEWHERE, ELSEWHERE, 'notInGrid'],
    ['of one who has left', left, HERE, ELSEWHERE, 'notInGrid'],
    ['into the grid they are in', active, HERE, HERE, 'sameGrid'],
    ['of one who still waits', pending, HERE, ELSEWHERE, null],
    ['of one who is enrolled', active, HERE, ELSEWHERE, null],
  ] as const)('%s → %s', (_case, membership, from, to, expected) => {
    expect(whyNotMove(membership, { from, to })).toBe(expected)
  })
})

describe('taking somebody off the roster, in order of precedence', () => {
  test.each([
    ['a secretary of another grid', active, ELSEWHERE, true, 'notInGrid'],
    ['one who has left', left, HERE, false, 'notInGrid'],
    ['one who leads a branch', active, HERE, true, 'leadsBranch'],
    ['one who waits', pending, HERE, false, null],
    ['one who is enrolled', active, HERE, false, null],
  ] as const)('%s → %s', (_case, membership, grid, leads, expected) => {
    expect(whyNotRemove(membership, grid, leads)).toBe(expected)
  })
})
