import { searchText, tokensOf, tokensOfAll } from '../../../cloudfunctions/org/rules/tokens'

test.each([
  [' 李 秀英 ', '李秀英'],
  ['Li Xiu', 'lixiu'],
  ['买买提·艾力', '买买提艾力'],
  ["xi'an", 'xian'],
  ['xi’an', 'xian'],
  ['.*', '.*'],
  [' ', ''],
])('“%s” is looked for as “%s”', (typed, expected) => {
  expect(searchText(typed)).toBe(expected)
})

test('a name is found by its prefixes, the given name, the initials and the pinyin as they are typed', () => {
  const tokens = tokensOf('李秀英', ['li', 'xiu', 'ying'])
  expect(tokens).toEqual([
    '李',
    '李秀',
    '李秀英',
    '秀英',
    'l',
    'lx',
    'lxy',
    'li',
    'lix',
    'lixi',
    'lixiu',
    'lixiuy',
    'lixiuyi',
    'lixiuyin',
    'lixiuying',
  ])
})

test('a single letter in the middle of a name finds nobody', () => {
  const tokens = tokensOf('李秀英', ['li', 'xiu', 'ying'])
  expect(tokens).not.toContain('秀')
  expect(tokens).not.toContain('英')
})

test.each([
  ['nothing typed', '', []],
  ['a name of one letter', '李', ['李', 'l', 'li']],
] as const)('%s has no empty token', (_case, name, expected) => {
  expect(tokensOf(name, name === '' ? [] : ['li'])).toEqual(expected)
})

test('of a long name 30 tokens are kept, the shortest pinyin among them', () => {
  const tokens = tokensOf('阿卜杜热西提买买提', ['a', 'bu', 'du', 're', 'xi', 'ti', 'mai', 'mai', 'ti'])
  expect(tokens).toHaveLength(30)
  expect(tokens).toContain('阿卜杜热西提买买提')
  expect(tokens).toContain('abdrxtmmt')
  expect(tokens).not.toContain('abudurexitimaimaiti')
})

test('of several names every one keeps its whole form, however many tokens they have', () => {
  const names = Array.from({ length: 6 }, (_one, number) => ({
    name: `凤鸣东里小区${number}号院`,
    syllables: ['feng', 'ming', 'dong', 'li', 'xiao', 'qu', `${number}`, 'hao', 'yuan'],
  }))
  const tokens = tokensOfAll(names)
  expect(tokens).toHaveLength(30)
  expect(tokens.slice(0, 6)).toEqual(names.map(({ name }) => name))
})
