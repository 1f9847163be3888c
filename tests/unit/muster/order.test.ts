import { reachOf, whyNotChange, whyNotIssue } from '../../../cloudfunctions/muster/rules/order'
import { communityCode, DISTRICT, gridCode, streetCode } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import { ended, MUSTER_GRID, order } from '../../support/muster'
import { NOW } from '../../support/tasks'

const community = communityCode(MUSTER_GRID)
const soon = NOW + 30 * MINUTE
const wish = { scope: community, places: [community], level: 'emergency', compulsory: false, assembleAt: soon } as const

test.each([
  ['a grid next door', { places: [gridCode('370306003002001')], assembleAt: NOW }, 'placeOutside'],
  ['a compulsory drill', { level: 'drill', compulsory: true, assembleAt: NOW }, 'notAnEmergency'],
  ['now', { assembleAt: NOW }, 'timeWrong'],
  ['in more than a week', { assembleAt: NOW + 7 * DAY + 1 }, 'timeWrong'],
  ['a compulsory emergency in half an hour', { compulsory: true }, null],
] as const)('an order for %s', (_title, over, why) => {
  expect(whyNotIssue({ ...wish, ...over }, NOW)).toBe(why)
})

const amend = { kind: 'amend', assembleAt: soon } as const
const passed = order({ assembleAt: new Date(NOW - MINUTE) })

test.each([
  ['a lesson from elsewhere', ended(), streetCode('370306004'), { kind: 'lesson' }, 'notYourOrder'],
  ['a lesson too early', order(), community, { kind: 'lesson' }, 'orderRunning'],
  ['a lesson from the street above', ended(), streetCode(MUSTER_GRID), { kind: 'lesson' }, null],
  ['a change by the street above', order(), streetCode(MUSTER_GRID), amend, 'notYourOrder'],
  ['a change of what is over', ended(), community, amend, 'orderOver'],
  ['an end of what is over', ended(), community, { kind: 'end' }, 'orderOver'],
  ['a time that is past', order(), community, { kind: 'amend', assembleAt: NOW }, 'timeWrong'],
  ['other words, the time staying', passed, community, { kind: 'amend', assembleAt: NOW - MINUTE }, null],
  ['a later time', order(), community, amend, null],
] as const)('%s', (_title, of, scope, change, why) => {
  expect(whyNotChange(of, scope, change, NOW)).toBe(why)
})

test('whoever watches over a called grid finds the order, and nobody else', () => {
  expect(reachOf(DISTRICT, [MUSTER_GRID, gridCode('370306003001002')])).toEqual([
    DISTRICT,
    streetCode(MUSTER_GRID),
    community,
  ])
})
