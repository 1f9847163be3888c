import { cursor, shortText } from '../../../types/contracts/fields'

test.each([
  ['a name', '陪 3 位老人去复查', true],
  ['signs and pictures', '🧧《福》· №1 —— 100% ☎', true],
  ['blanks around it', '  入户走访  ', true],
  ['nothing but blanks', '   ', false],
  ['a control character', '入户\u0000走访', false],
  ['a line break within', '入户\n走访', false],
  ['nothing that is seen', '\u200b\u200b', false],
  ['text turned around', '入户\u202e走访', false],
  ['half of a pair', '入户\ud83e', false],
  ['more than there is room for', '长'.repeat(31), false],
])('what a person types: %s', (_case, text, accepted) => {
  expect(shortText(30).safeParse(text).success).toBe(accepted)
})

test.each([
  ['a number', '17', true],
  ['a moment and a stay', '1795600000000_t370306003001-2611-01:p00000001', true],
  ['nothing', '', false],
  ['an operator', '{"$gt":""}', false],
  ['what nobody sees', '17\u200b', false],
  ['too much', '1'.repeat(121), false],
])('a cursor: %s', (_case, text, accepted) => {
  expect(cursor.safeParse(text).success).toBe(accepted)
})
