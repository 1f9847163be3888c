import { DISPUTE_STATE_LABEL, SIDE_LABEL } from '../../../types/domain/alliance'
import { clockOf, dayOf } from '../../../types/domain/time'
import type { Share, StatementDoc, StatementLine } from '../../../types/documents/alliance'

type Row = readonly (string | number | { readonly fen: number })[]
interface Page {
  readonly name: string
  readonly rows: readonly Row[]
  readonly widths: readonly number[]
}

const moment = (at: Date): string => `${dayOf(at.getTime())} ${clockOf(at.getTime())}`
const shareCells = ({ redeemed, returned, fen }: Share): Row => [
  redeemed.times,
  redeemed.points,
  returned.times,
  returned.points,
  redeemed.points - returned.points,
  { fen },
]
const sumOf = (lines: readonly StatementLine[], of: 'points' | 'fen'): number =>
  lines.reduce((sum, line) => sum + line[of], 0)
const SHARE_HEAD = ['兑换次数', '兑换积分', '退回次数', '退回积分', '合计积分', '补贴（元）']

function summary(statement: StatementDoc, postings: { readonly postings: number; readonly points: number }): Page {
  const { confirmed, closed, total, lines } = statement
  const ties = postings.postings === lines && postings.points === total.redeemed.points - total.returned.points
  const word = (side: 'merchant' | 'community') =>
    confirmed[side] ? `${confirmed[side].byName} ${moment(confirmed[side].at)}` : '还没确认'
  return {
    name: '合计',
    rows: [
      ['商户', statement.merchantName],
      ['月份', statement.month],
      ...SHARE_HEAD.map((head, i) => [head, shareCells(total)[i] ?? '']),
      ['明细笔数', lines],
      ['账本笔数', postings.postings],
      ['账本积分', postings.points],
      ['和账本', ties ? '对得上' : '对不上，请告诉社区和区里'],
      [`${SIDE_LABEL.merchant}确认`, word('merchant')],
      [`${SIDE_LABEL.community}确认`, word('community')],
      ['结清', closed ? moment(closed.at) : '还没结清'],
      ['结清校验码', closed?.hash ?? ''],
    ],
    widths: [14, 66],
  }
}

/** A statement as sheets: totals, by reward, every line with their sum, and what was disputed. @param ledger what the ledger says of that month now */
export function sheetsOf(
  statement: StatementDoc,
  lines: readonly StatementLine[],
  ledger: { readonly postings: number; readonly points: number },
): Page[] {
  const disputes = new Map(statement.disputes.map(({ postingId, state }) => [postingId, state]))
  return [
    summary(statement, ledger),
    {
      name: '按品项',
      rows: [
        ['东西', ...SHARE_HEAD],
        ...statement.rewards.map((share) => [share.title ?? '没有名称', ...shareCells(share)]),
        ['合计', ...shareCells(statement.total)],
      ],
      widths: [24, 10, 10, 10, 10, 10, 12],
    },
    {
      name: '明细',
      rows: [
        ['时间', '记账编号', '东西', '积分', '补贴（元）', '退回的是', '核对'],
        ...lines.map(({ at, postingId, title, points, fen, reverses }) => {
          const state = disputes.get(postingId)
          return [
            moment(at),
            postingId,
            title ?? '',
            points,
            { fen },
            reverses ?? '',
            state ? DISPUTE_STATE_LABEL[state] : '',
          ]
        }),
        ['合计', `${lines.length} 笔`, '', sumOf(lines, 'points'), { fen: sumOf(lines, 'fen') }, '', ''],
      ],
      widths: [18, 18, 24, 10, 12, 18, 12],
    },
    ...disputed(statement),
  ]
}

/** What was said of lines in question; no sheet where there is none. */
const disputed = ({ disputes }: StatementDoc): Page[] =>
  disputes.length === 0
    ? []
    : [
        {
          name: '有出入的',
          rows: [
            ['记账编号', '东西', '积分', '结果', '谁说的', '说了什么', '退回的记账'],
            ...disputes.flatMap(({ postingId, title, points, state, words, reversal }) =>
              words.map(({ byName, text }) => [
                postingId,
                title ?? '',
                points,
                DISPUTE_STATE_LABEL[state],
                byName,
                text,
                reversal ?? '',
              ]),
            ),
          ],
          widths: [18, 24, 8, 12, 12, 40, 18],
        },
      ]
