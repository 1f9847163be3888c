import { afterAnswers, NO_CREDITS, reachOf, withoutReach } from '../../../cloudfunctions/notices/rules/credits'
import { creditsAfter, nextStretch, rowAfter, wordsOf } from '../../../cloudfunctions/notices/rules/outbox'
import { countsOf } from '../../../cloudfunctions/notices/rules/counts'
import { CREDITS_MOST, QUIET_DAYS } from '../../../types/domain/notices'
import { DAY } from '../../../types/domain/time'

const NOW = Date.parse('2026-11-24T09:05:00+08:00')
const quiet = new Date(NOW + QUIET_DAYS * DAY)

test.each([
  ['a yes is one more', { reminder: 1 }, {}, 'accept', 2, undefined],
  ['a yes ends the quiet', {}, { reminder: quiet }, 'accept', 1, undefined],
  ['a yes past the bound is none', { reminder: CREDITS_MOST }, {}, 'accept', CREDITS_MOST, undefined],
  ['a no ends what was allowed, and is remembered', { reminder: 3 }, {}, 'reject', 0, quiet],
  ['what WeChat closed is not asked for soon', { reminder: 3 }, {}, 'ban', 3, quiet],
  ['what WeChat left out of the sheet neither', {}, {}, 'filter', undefined, quiet],
] as const)('%s', (_title, left, quietUntil, answer, after, until) => {
  const changed = afterAnswers({ left, quietUntil }, [{ template: 'reminder', answer }], NOW)
  expect(changed.left.reminder).toBe(after)
  expect(changed.quietUntil.reminder).toEqual(until)
})

test('other templates stay as they are', () => {
  const credits = { left: { urgent: 2 }, quietUntil: { change: quiet } }
  expect(afterAnswers(credits, [{ template: 'reminder', answer: 'accept' }], NOW)).toEqual({
    left: { urgent: 2, reminder: 1 },
    quietUntil: { change: quiet },
  })
})

test('who can be reached: each template with a credit at everything that a person reads as', () => {
  const readers = ['p1', '370306/cadre'] as const
  expect(reachOf(NO_CREDITS, readers)).toEqual([])
  const reach = reachOf({ left: { reminder: 1, urgent: 0, change: 2 }, quietUntil: {} }, readers)
  expect(reach).toEqual(['reminder@p1', 'reminder@370306/cadre', 'change@p1', 'change@370306/cadre'])
  expect(withoutReach(reach, 'reminder')).toEqual(['change@p1', 'change@370306/cadre'])
})

const banked = { left: { reminder: 2 }, reach: ['reminder@p1', 'change@p1'] }
test.each([
  ['sent', 1, banked.reach],
  ['unknown', 1, banked.reach],
  ['refused', 0, ['change@p1']],
] as const)('after %s, what is left', (end, left, reach) => {
  expect(creditsAfter(banked, 'reminder', end)).toEqual({ left: { reminder: left }, reach })
})

test.each(['later', 'failed'] as const)('%s uses nothing up', (end) => {
  expect(creditsAfter(banked, 'reminder', end)).toBeNull()
})

test('the last one used up takes the template out of reach', () => {
  expect(creditsAfter({ ...banked, left: { reminder: 1 } }, 'reminder', 'sent')).toEqual({
    left: { reminder: 0 },
    reach: ['change@p1'],
  })
})

test('only what WeChat certainly did not take waits again', () => {
  expect(rowAfter('later', NOW)).toEqual({ state: 'waiting', at: new Date(NOW + 600_000) })
  for (const end of ['sent', 'refused', 'failed', 'unknown'] as const)
    expect(rowAfter(end, NOW)).toEqual({ state: end, at: new Date(NOW) })
})

test('rows go on after the last of a full page, then at the next readers, then nowhere', () => {
  const to = ['370306/cadre', '370306/volunteer'] as const
  expect(nextStretch(to, to[0], 'p9')).toEqual({ reader: to[0], personId: 'p9' })
  expect(nextStretch(to, to[0], null)).toEqual({ reader: to[1], personId: null })
  expect(nextStretch(to, to[1], null)).toBeNull()
})

test('a message has 20 characters a line, and leads to the messages when it leads nowhere', () => {
  const words = wordsOf({ title: '一'.repeat(30), text: '', showAt: new Date(NOW), page: null })
  expect(words).toEqual({
    page: 'pages/notices/list/index',
    title: `${'一'.repeat(19)}…`,
    at: '2026年11月24日 09:05',
    text: `${'一'.repeat(19)}…`,
  })
})

test('every state is counted, also those without rows', () => {
  expect(
    countsOf([
      { state: 'sent', count: 3 },
      { state: 'unknown', count: 1 },
    ]),
  ).toEqual({ waiting: 0, sending: 0, sent: 3, refused: 0, failed: 0, unknown: 1 })
})
