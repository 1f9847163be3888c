import type { ImportKind } from '../../../types/domain/rosters'
import type { Column } from './columns'

/** Letters that a column is wide. */
export const WIDTHS: Readonly<Record<Column, number>> = {
  name: 14,
  phone: 14,
  kind: 12,
  grid: 18,
  unit: 20,
  rank: 14,
  party: 12,
  address: 36,
  residence: 12,
}

/** Their names begin with 示例, so that a file in which they were left imports nobody. */
export const EXAMPLES: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  members: [
    [
      '示例甲',
      '15400000001',
      '机关干部',
      '凤鸣 3 号网格',
      '区财政局',
      '科员',
      '中共党员',
      '凤鸣东里 3 号楼 2 单元 301',
    ],
    ['示例乙', '15400000002', '志愿者', '', '', '', '群众', '凤鸣西里 5 号楼 1 单元 102'],
  ],
  staff: [
    ['示例甲', '15400000001', '区财政局', '副科级以上', '区内'],
    ['示例乙', '15400000002', '区财政局', '科员', '不清楚'],
  ],
}

const COMMON: readonly (readonly string[])[] = [
  ['姓名', '必填，只写姓名。'],
  ['手机号', '必填，11 位。同一个号只能填一行。'],
]
const RANK = ['职务级别', '机关干部填：副科级以上，或科员。']

/** What each column takes. */
export const EXPLAINED: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  members: [
    ...COMMON,
    ['类别', '必填：机关干部，或志愿者。也可以写医护、教师、企业职工、外卖骑手、退休居民、学生、店主、热心居民。'],
    ['网格', '网格的名字或 15 位编码。不填，就照住址里的小区或村来找。'],
    ['单位', '机关干部必填。'],
    RANK,
    ['政治面貌', '中共党员，或群众。'],
    ['住址', '写到小区或村，越细越好。没填网格时必填。'],
    ['', '身份证号不用填，填了也不读、不存。'],
    ['', '示例两行可以删掉，留着也不会导入。'],
  ],
  staff: [
    ...COMMON,
    ['单位', '必填，照单位名单写。'],
    RANK,
    ['居住地', '区内、区外，或不清楚。'],
    ['', '示例两行可以删掉，留着也不会导入。'],
  ],
}
