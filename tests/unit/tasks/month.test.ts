import { copied, sameDayIn } from '../../../cloudfunctions/tasks/rules/copy'
import { whyNotSave } from '../../../cloudfunctions/tasks/rules/draft'
import { nextUrgent, whyNotAdd } from '../../../cloudfunctions/tasks/rules/urgent'
import { whyNotWithdraw } from '../../../cloudfunctions/tasks/rules/withdraw'
import { gridCode } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'
import { BRANCH, claimed, COMMUNITY, GRID, NOW, task } from '../../support/tasks'

const at = (text: string) => Date.parse(`2026-${text}+08:00`)
const demand = { stationId: 's370306003001-01', startsAt: at('11-28T08:00'), endsAt: at('11-28T11:30') }
const list = {
  communityId: COMMUNITY,
  month: '2026-11',
  gridIds: [GRID],
  claimUntil: at('11-27T18:00'),
  tasks: [demand],
} as const
const elsewhere = { ...list, gridIds: [gridCode('370306003002001')] }
const tomorrow = { at: at('11-25T09:00'), list }

/** Each row breaks its own rule and every one below it, so the order is tested too. */
describe('saving a draft', () => {
  test.each([
    ['a first draft', { version: 0, published: false }, { seen: 0, schedule: null }, null],
    ['over the one that was seen', { version: 7, published: false }, { seen: 7, schedule: tomorrow }, null],
    [
      'the list is out',
      { version: 7, published: true },
      { seen: 6, schedule: { at: NOW, list: elsewhere } },
      'listPublished',
    ],
    [
      'a colleague was here',
      { version: 7, published: false },
      { seen: 6, schedule: { at: NOW, list: elsewhere } },
      'draftChanged',
    ],
    ['the draft has gone', { version: 0, published: false }, { seen: 6, schedule: null }, 'draftChanged'],
    [
      'a day that has passed',
      { version: 7, published: false },
      { seen: 7, schedule: { at: NOW, list: elsewhere } },
      'timeWrong',
    ],
    [
      'a list that cannot be published',
      { version: 7, published: false },
      { seen: 7, schedule: { ...tomorrow, list: elsewhere } },
      'gridOutside',
    ],
    [
      'its claiming would have ended by then',
      { version: 7, published: false },
      { seen: 7, schedule: { at: at('11-27T18:00'), list } },
      'timeWrong',
    ],
  ] as const)('%s → %4$s', (_case, there, saving, expected) => {
    expect(whyNotSave(there, saving, NOW)).toBe(expected)
  })
})

describe('taking a task back', () => {
  test.each([
    ['an open one', task(), 0, null],
    ['with people and a branch on it', claimed(2, { p1: { branchId: BRANCH, state: 'coming' } }), 0, null],
    ['one that is accepted', task({ state: 'accepted' }), 1, 'taskClosed'],
    ['one that is being accepted', task({ state: 'accepting' }), 1, 'taskClosed'],
    ['one that is taken back already', task({ state: 'withdrawn' }), 1, 'taskClosed'],
    ['one at which somebody has signed in', task(), 1, 'peopleSignedIn'],
  ] as const)('%s → %3$s', (_case, document, signedIn, expected) => {
    expect(whyNotWithdraw(document, signedIn)).toBe(expected)
  })
})

describe('adding at short notice', () => {
  const { tasks: _tasks, month: _month, ...to } = list
  const urgent = { ...to, task: demand }
  const many = (count: number, state: TaskDoc['state'] = 'open') => Array.from({ length: count }, () => ({ state }))
  test.each([
    ['a task', urgent, [], null],
    ['into another community', { ...urgent, gridIds: elsewhere.gridIds, claimUntil: NOW }, many(20), 'gridOutside'],
    ['a deadline that has passed', { ...urgent, claimUntil: NOW }, many(20), 'timeWrong'],
    ['the twentieth', urgent, many(19), null],
    ['the twenty-first', urgent, many(20), 'urgentFull'],
    ['one more when one was taken back', urgent, [...many(19), ...many(1, 'withdrawn')], null],
    ['more numbers than there are', urgent, many(40, 'withdrawn'), 'urgentFull'],
  ] as const)('%s → %3$s', (_case, wish, present, expected) => {
    expect(whyNotAdd(wish, present, NOW)).toBe(expected)
  })

  test('takes the first number that no task has had', () => {
    expect(nextUrgent([])).toBe(51)
    expect(nextUrgent([{ _id: `t${COMMUNITY}-2611-51` }, { _id: `t${COMMUNITY}-2611-53` }])).toBe(54)
  })
})

describe('a month to begin with', () => {
  test.each([
    ['the second Saturday', '2026-11-14', '2026-12', '2026-12-12'],
    ['the first of the month', '2026-11-01', '2026-12', '2026-12-06'],
    ['a fifth Sunday that is not there is the last one', '2026-11-29', '2026-12', '2026-12-27'],
    ['a fifth Tuesday that is', '2026-09-29', '2026-12', '2026-12-29'],
    ['across the year', '2026-12-31', '2027-01', '2027-01-28'],
    ['what has passed in this month moves on', '2026-10-06', '2026-11', '2026-11-24'],
    ['what cannot move on any more is left to be picked', '2026-10-26', '2026-11', '2026-11-30'],
  ] as const)('%s: %s in %s is %s', (_case, day, month, expected) => {
    expect(sameDayIn(month, day, NOW)).toBe(expected)
  })

  test('no such weekday is left: somebody must pick a day', () => {
    expect(sameDayIn('2026-11', '2026-10-03', at('11-29T09:00'))).toBe('')
  })

  test('rows come with their words and hours, and without whoever lives there', () => {
    const sealed = 'k1.x' as NonNullable<TaskDoc['contact']>
    const [row, ...others] = copied(
      [
        task({ contact: sealed, content: '陪着挂号', toBring: '水', place: '凤鸣社区党群服务站点' }),
        task({ urgent: true }),
        task({ state: 'withdrawn' }),
      ],
      '2026-12',
      NOW,
    )
    expect(others).toEqual([])
    expect(row).toEqual({
      key: '1',
      title: '陪 3 位老人去复查',
      kind: 'specialCare',
      stationId: 's370306003001-01',
      place: '',
      date: '2026-12-23',
      from: '08:00',
      until: '11:30',
      places: 4,
      toBring: '水',
      content: '陪着挂号',
      contactName: '',
      contactPhone: '',
      contactAddress: '',
    })
  })
})
