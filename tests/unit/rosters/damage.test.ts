import { checkFile } from '../../../cloudfunctions/rosters/rules/check-file'
import { gridFinder, type Grid } from '../../../cloudfunctions/rosters/rules/grids'
import { readMemberRow } from '../../../cloudfunctions/rosters/rules/read-row'
import type { Cell, Sheet } from '../../../cloudfunctions/rosters/rules/text'
import { unitFinder } from '../../../cloudfunctions/rosters/rules/units'
import { communityCode, gridCode } from '../../../types/domain/ids'
import { UNITS } from '../../support/rosters'

const grid = (code: string, name: string, places: readonly string[], communityName = '凤鸣社区'): Grid => ({
  _id: gridCode(code),
  name,
  communityName,
  streetName: '青年路街道',
  places,
  covers: [],
})
const GRIDS = [
  grid('370306003001001', '凤鸣 1 号网格', ['凤鸣东里']),
  grid('370306003001002', '凤鸣 2 号网格', ['丝绸花园', '凤鸣西里']),
  grid('370306003002001', '新建 1 号网格', ['新建小区'], '新建社区'),
]
const find = {
  unit: unitFinder(UNITS),
  grid: gridFinder(GRIDS, communityCode('370306003001'), '凤鸣社区'),
}
const HEAD = ['姓名', '手机号', '类别', '网格', '单位', '职务级别', '政治面貌', '住址']
const GOOD = ['王明远', '15490000001', '机关干部', '凤鸣 1 号网格', '区财政局', '科员', '中共党员', '凤鸣东里 3 号楼']

const cell = (text: string): Cell => (text === '' ? null : { is: 'text', text })
const sheetOf = (rows: readonly (readonly (string | Cell)[])[], name = '填写'): Sheet => ({
  name,
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
  })),
})
const check = (...sheets: readonly Sheet[]) => checkFile('members', sheets, (texts) => readMemberRow(texts, find))
/** The good row with some cells in place of its own. */
const row = (changes: Readonly<Record<number, string | Cell>>) => GOOD.map((text, place) => changes[place] ?? text)
const only = (changes: Readonly<Record<number, string | Cell>>) => {
  const checked = check(sheetOf([HEAD, row(changes)]))
  if (typeof checked === 'string') throw new Error(checked)
  return checked.rows[0]
}

describe('damage that has one reading is mended', () => {
  test.each<[string, Record<number, string>, object]>([
    ['spaces between the letters of a name', { 0: '王  明 远' }, { name: '王明远' }],
    ['a full-width number', { 1: '１５４９０００００１１' }, { phone: '15490000011' }],
    ['dashes in a number', { 1: '154-9000-0001' }, { phone: '15490000001' }],
    ['a country code', { 1: '+86 154 9000 0001' }, { phone: '15490000001' }],
    ['a number as a power that kept its digits', { 1: '1.5490000001E+10' }, { phone: '15490000001' }],
    ['a number with a decimal', { 1: '15490000001.0' }, { phone: '15490000001' }],
    ['an apostrophe in front', { 1: "'15490000001" }, { phone: '15490000001' }],
    ['letters that nobody sees', { 0: '\u200b王明远\ufeff' }, { name: '王明远' }],
    ['a line break in a cell', { 7: '凤鸣东里\n3 号楼' }, { address: '凤鸣东里 3 号楼' }],
    ['a grid without 号', { 3: '凤鸣1网格' }, { gridId: '370306003001001' }],
    ['a grid in words', { 3: '凤鸣社区第一网格' }, { gridId: '370306003001001' }],
    ['a grid by its code', { 3: '370306003001002' }, { gridId: '370306003001002' }],
    ['a grid from the address', { 3: '', 7: '丝绸花园 2 号楼' }, { gridId: '370306003001002' }],
    ['a unit in full', { 4: '淄博市周村区财政局' }, { unitId: 'u001' }],
    ['a unit without 区', { 4: '财政局' }, { unitId: 'u001' }],
    ['a yes for a Party member', { 6: '是' }, { partyMember: true }],
    ['an occupation as the kind', { 2: '教师' }, { kind: 'volunteer', occupation: 'teacher' }],
  ])('%s', (_title, changes, expected) => {
    expect(only(changes)).toMatchObject({ why: null, read: expected })
  })
})

describe('what cannot be read is refused in words', () => {
  test.each<[string, Record<number, string | Cell>, string | RegExp]>([
    ['no name', { 0: '' }, '没有姓名'],
    ['digits in a name', { 0: '王明远2' }, '姓名里有数字'],
    ['two people in one cell', { 0: '王明远、李春梅' }, '一格里不止一个人，请一人一行'],
    ['no number', { 1: '' }, '没有手机号'],
    ['a digit too few', { 1: '1549000000' }, '手机号是 10 位，应是 11 位'],
    ['a number as a power that lost its digits', { 1: '1.55E+10' }, /后几位丢了/],
    ['two numbers', { 1: '15490000001/15490000002' }, /不止一个号码/],
    ['a landline', { 1: '0533-6412345' }, '这是座机号，请填手机号'],
    ['a masked number', { 1: '154****0001' }, /星号/],
    ['no kind', { 2: '' }, /没填类别/],
    ['an unknown kind', { 2: '外星人' }, /不认识的类别/],
    ['a cadre without a unit', { 4: '' }, '机关干部没填单位'],
    ['a mistyped unit', { 4: '区财证局' }, '没有“区财证局”这个单位，是不是“区财政局”？'],
    ['an unknown grid', { 3: '月亮 9 号网格' }, /没有“月亮 9 号网格”这个网格/],
    ['a grid outside the scope', { 3: '新建 1 号网格' }, /不在凤鸣社区/],
    ['neither grid nor address', { 3: '', 7: '' }, '没有网格，也没有住址'],
    ['an address that names no place', { 3: '', 7: '某处' }, '住址里没认出小区或村，请填网格'],
    ['a formula', { 1: { is: 'formula' } }, /“手机号”这一格是公式/],
    ['an error value', { 4: { is: 'error' } }, /“单位”这一格是错误值/],
    ['a control character', { 7: '凤鸣东里\u0007' }, /控制字符/],
    ['a text too long', { 7: '长'.repeat(61) }, '“住址”太长，最多 60 个字'],
  ])('%s', (_title, changes, why) => {
    expect(only(changes)).toMatchObject({ read: null, why: expect.stringMatching(why) as string })
  })

  test('a number twice in the file: the first counts', () => {
    const checked = check(sheetOf([HEAD, GOOD, GOOD, row({ 0: '李春梅' })]))
    expect(checked).toMatchObject({
      rows: [{ why: null }, { why: '和第 2 行是同一个人' }, { why: '手机号和第 2 行一样，名字不一样' }],
    })
  })
})

describe('a file as a whole', () => {
  test('titles above the head, other names for columns, empty rows, totals and examples', () => {
    const head = ['序号', '名字', '联系电话（必填）', '人员类别', '所在网格', '工作单位', '身份证号']
    const people = [
      ['1', '王明远', '15490000001', '干部', '凤鸣 1 号网格', '区财政局', '370306'],
      ['', '', '', '', '', '', ''],
      ['2', '示例甲', '15400000001', '志愿者', '凤鸣 1 号网格', '', ''],
      head,
      ['合计', '1', '', '', '', '', ''],
    ]
    const checked = check(sheetOf([['周村区下沉干部名册'], ['填表时间'], head, ...people]))
    expect(checked).toMatchObject({
      rows: [{ row: 4, read: { name: '王明远' } }],
      notes: ['“身份证号”用不着，没有读，也没有存。'],
    })
  })

  test.each<[string, readonly Sheet[], string]>([
    ['nothing in it', [], 'fileEmpty'],
    ['a head and nobody', [sheetOf([HEAD])], 'fileEmpty'],
    [
      'no column of numbers',
      [
        sheetOf([
          ['姓名', '单位'],
          ['王明远', '区财政局'],
        ]),
      ],
      'columnsMissing',
    ],
    ['more than 20,000 rows', [sheetOf([HEAD, ...Array.from({ length: 20_001 }, () => GOOD)])], 'fileTooLarge'],
  ])('%s', (_title, sheets, refusal) => {
    expect(check(...sheets)).toBe(refusal)
  })

  test('several sheets of people are read; a sheet without the columns is told of', () => {
    const checked = check(
      sheetOf([HEAD, GOOD], '一社区'),
      sheetOf([HEAD, row({ 1: '15490000002' })], '二社区'),
      sheetOf([['别的']], '附件'),
    )
    expect(checked).toMatchObject({
      rows: [{ sheet: '一社区' }, { sheet: '二社区' }],
      notes: [expect.stringContaining('附件')],
    })
  })
})
