import { DISPUTE_STATE_LABEL, inYuan, SIDE_LABEL } from '../../../types/domain/alliance'
import { clockOf, dayOf } from '../../../types/domain/time'
import type { Share, StatementDoc, StatementLine } from '../../../types/documents/alliance'

type Row = readonly string[]
interface Page {
  readonly name: string
  readonly rows: readonly Row[]
  readonly widths: readonly number[]
}

const moment = (at: Date): string => `${dayOf(at.getTime())} ${clockOf(at.getTime())}`
const shareCells = ({ redeemed, returned, fen }: Share): Row => [
  String(redeemed.times),
  String(redeemed.points),
  String(returned.times),
  String(returned.points),
  String(redeemed.points - returned.points),
  inYuan(fen),
]
const SHARE_HEAD = ['兑换次数', '兑换积分', '退回次数', '退回积分', '合计积分', '补贴（元）']

function summary(statement: StatementDoc, postings: { readonly postings: number; readonly points: number }): Page {
  const { confirmed, closed, total } = statement
  const word = (side: 'merchant' | 'community') =>
    confirmed[side] ? `${confirmed[side].byName} ${moment(confirmed[side].at)}` : '还没确认'
  return {
    name: '合计',
    rows: [
      ['商户', statement.merchantName],
      ['月份', statement.month],
      ...SHARE_HEAD.map((head, i) => [head, shareCells(total)[i] ?? '']),
      ['明细', `${statement.lines} 笔`],
      ['账本', `${postings.postings} 笔，${postings.points} 分`],
      [`${SIDE_LABEL.merchant}确认`, word('merchant')],
      [`${SIDE_LABEL.community}确认`, word('community')],
      ['结清', closed ? moment(closed.at) : '还没结清'],
      ['结清校验码', closed?.hash ?? ''],
    ],
    widths: [14, 70],
  }
}

/** A statement as sheets: totals, by reward, every line, and what was disputed. @param ledger what the ledger says of that month now */
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
            String(points),
            inYuan(fen),
            reverses ?? '',
            state ? DISPUTE_STATE_LABEL[state] : '',
          ]
        }),
      ],
      widths: [18, 18, 24, 8, 10, 18, 12],
    },
    {
      name: '有出入的',
      rows: [
        ['记账编号', '东西', '积分', '结果', '谁说的', '说了什么', '退回的记账'],
        ...statement.disputes.flatMap(({ postingId, title, points, state, words, reversal }) =>
          words.map(({ byName, text }) => [
            postingId,
            title ?? '',
            String(points),
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
}
