import { cut, type NewNotice, noticeDocs } from '../../../cloudfunctions/notices/rules/notice'
import { gridCode, type PersonId } from '../../../types/domain/ids'

const NOW = 1_790_000_000_000
const notice = (over: Partial<NewNotice> = {}): NewNotice => ({
  key: 'withdrawn:t370306003001-2611-01',
  kind: 'taskWithdrawn',
  audience: { personIds: ['p1'] },
  scope: gridCode('370306003001001'),
  title: '明天的任务撤下了',
  text: '下雨，改天再约',
  ...over,
})

test('a notice without a template is for the app alone: no desk watches it', () => {
  expect(noticeDocs(notice(), NOW)).toEqual([
    {
      _id: 'withdrawn:t370306003001-2611-01',
      kind: 'taskWithdrawn',
      to: ['p1'],
      title: '明天的任务撤下了',
      text: '下雨，改天再约',
      page: null,
      showAt: new Date(NOW),
      template: null,
      desks: [],
      sending: 'none',
      spreadTo: null,
    },
  ])
})

test('with a template it waits to be sent, and its desks are its places', () => {
  expect(noticeDocs(notice({ template: 'change' }), NOW)).toMatchObject([
    { sending: 'waiting', desks: ['370306', '370306003', '370306003001', '370306003001001'] },
  ])
})

test('the 201st person is in a second document of the same key', () => {
  const personIds = Array.from({ length: 201 }, (_unused, i): PersonId => `p${i}`)
  expect(noticeDocs(notice({ key: 'k', audience: { personIds } }), NOW).map(({ _id }) => _id)).toEqual(['k', 'k:part2'])
})

test.each([
  ['later', NOW + 5, NOW + 5],
  ['in the past', NOW - 5, NOW],
])('it is shown when due: %s', (_when, dueAt, shown) => {
  expect(noticeDocs(notice({ dueAt }), NOW)).toMatchObject([{ showAt: new Date(shown) }])
})

test.each(['', 'a b', '任务', 'a$b', 'a.b', 'x'.repeat(91)])('%j is no key', (key) => {
  expect(() => noticeDocs(notice({ key }), NOW)).toThrow('proper key')
})

test('long words are cut, letters stay whole, and what nobody sees becomes a space', () => {
  expect(cut('一二三四五', 4)).toBe('一二三…')
  expect(cut('👍👍👍', 2)).toBe('👍…')
  expect(cut(' 两行\n\n字 ', 30)).toBe('两行 字')
})
