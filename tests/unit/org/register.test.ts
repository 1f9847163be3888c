import { mayRegisterAgain, welcomeIn, welcomeOf, whyNotRegister } from '../../../cloudfunctions/org/rules/register'
import type { RequestId } from '../../../types/domain/ids'
import { CONSENT_VERSION } from '../../../types/domain/org'
import { NOW } from '../../support/tasks'

describe('signing up, in order of precedence', () => {
  test.each([
    ['a cadre who names no unit and saw an older sheet', 'cadre', undefined, CONSENT_VERSION - 1, 'consentNeeded'],
    ['a volunteer who saw an older sheet', 'volunteer', undefined, CONSENT_VERSION - 1, 'consentNeeded'],
    ['a cadre who names no unit', 'cadre', undefined, CONSENT_VERSION, 'unitNeeded'],
    ['a cadre who names their unit', 'cadre', 'u01', CONSENT_VERSION, null],
    ['a volunteer, who needs none', 'volunteer', undefined, CONSENT_VERSION, null],
  ] as const)('%s → %s', (_case, kind, unitId, consentVersion, expected) => {
    expect(whyNotRegister({ kind, unitId, consentVersion })).toBe(expected)
  })
})

test.each([
  ['somebody who left', 'left', 0, true],
  ['somebody who never was a member', null, 0, true],
  ['somebody who waits', 'pending', 0, false],
  ['somebody who is enrolled', 'active', 0, false],
  ['somebody who left and still holds a role', 'left', 1, false],
] as const)('%s may sign up again: %s', (_case, state, roles, expected) => {
  expect(mayRegisterAgain(state, roles)).toBe(expected)
})

describe('how somebody is met whose number is known, in order of precedence', () => {
  const known = (act: string, state: 'pending' | 'active' | 'left' | null, hasAccount = false) => ({
    person: {
      name: '李秀英',
      log: [{ at: new Date(NOW), by: 'p1' as const, requestId: 'r' as RequestId, digest: 'd', act }],
    },
    membership: state === null ? null : { state },
    hasAccount,
  })
  test.each([
    [
      'the roster has them, but somebody has an account with the number',
      known('import', 'active', true),
      '李秀英',
      'phoneTaken',
    ],
    ['the roster has the number under another name', known('import', 'active'), '李秀', 'phoneTaken'],
    ['the roster has them enrolled', known('import', 'active'), '李 秀英', 'active'],
    ['they signed up before and were confirmed', known('waiting', 'active'), '李秀英', 'active'],
    ['they signed up themselves and were not entered yet', known('waiting', null), '李秀英', 'pending'],
    ['they were let in at once and were not entered yet', known('registered', null), '李秀英', 'pending'],
    ['they wait for a word', known('import', 'pending'), '李秀英', 'pending'],
    ['they have left', known('import', 'left'), '李秀英', 'pending'],
    ['the roster has them in no grid yet', known('import', null), '李秀英', 'active'],
  ] as const)('%s → %s', (_case, who, name, expected) => {
    expect(welcomeOf(who, name)).toBe(expected)
  })
})

test.each([
  ['registered', 'active'],
  ['waiting', 'pending'],
  ['anything else', 'pending'],
] as const)('a request remembered as “%s” is answered as %s', (act, expected) => {
  expect(welcomeIn(act)).toBe(expected)
})
