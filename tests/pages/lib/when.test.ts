import { andThen, clockInWords, dayInWords, minutesInWords, momentInWords, spanInWords } from '@/lib/when'

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const NOW = at('2026-11-24T07:52')

test.each([
  ['2026-11-24T23:59', '今天'],
  ['2026-11-25T00:00', '明天'],
  ['2026-11-23T08:00', '昨天'],
  ['2026-11-28T08:00', '28 日 周六'],
  ['2026-12-01T08:00', '12 月 1 日 周二'],
])('%s is said as %s', (moment, words) => expect(dayInWords(at(moment), NOW)).toBe(words))

test.each([
  ['2026-11-24T19:00', '晚上 7 点'],
  ['2026-11-24T08:30', '早上 8 点半'],
  ['2026-11-24T12:05', '中午 12 点 5 分'],
  ['2026-11-24T00:10', '凌晨 0 点 10 分'],
])('elders read %s as %s', (moment, words) => expect(clockInWords(at(moment), true)).toBe(words))

test('a moment of today drops its date', () => expect(momentInWords(at('2026-11-24T19:00'), NOW)).toBe('今天 19:00'))

test('spoken, day and time run on', () =>
  expect(momentInWords(at('2026-11-24T19:00'), NOW, true)).toBe('今天晚上 7 点'))

test.each([
  ['今天 19:00', '开始', '今天 19:00 开始'],
  ['今天晚上 7 点', '开始', '今天晚上 7 点开始'],
  ['最早', '27 日 周五', '最早 27 日 周五'],
])('%s and %s are set as %s', (words, more, together) => expect(andThen(words, more)).toBe(together))

test('a span names its day once', () =>
  expect(spanInWords(at('2026-11-28T08:00'), at('2026-11-28T11:30'), NOW)).toBe('28 日 周六 08:00 – 11:30'))

test.each([
  [0, '0 分'],
  [45, '45 分'],
  [120, '2 小时'],
  [210, '3 小时 30 分'],
])('%d minutes are %s', (minutes, words) => expect(minutesInWords(minutes)).toBe(words))
