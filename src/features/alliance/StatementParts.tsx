import { Text, View } from '@tarojs/components'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Facts } from '@/ui/Facts'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { DISPUTE_STATE_LABEL, isSettled, SIDE_LABEL } from '../../../types/domain/alliance'
import { type Dispute, pointsInWords, type StatementValue, tallyInWords, yuanInWords } from './words'

/** What it comes to, and who has said that it is right. */
export function Totals({ statement: { total, confirmed, closed } }: { statement: StatementValue }) {
  const now = useNow()
  const word = (said: StatementValue['confirmed']['merchant']) =>
    said ? `${said.byName}，${momentInWords(said.at, now)}` : '还没确认'
  return (
    <View>
      <Facts
        rows={[
          ['兑换', tallyInWords(total.redeemed)],
          ['退回', tallyInWords(total.returned)],
          ['区里补贴', yuanInWords(total.fen)],
          [`${SIDE_LABEL.merchant}确认`, word(confirmed.merchant)],
          [`${SIDE_LABEL.community}确认`, word(confirmed.community)],
        ]}
      />
      {closed ? <View className="alliance-hash alliance-sub">{`结清校验码 ${closed.hash}`}</View> : null}
    </View>
  )
}

/** What was handed over, by kind. */
export function Rewards({ rewards }: Pick<StatementValue, 'rewards'>) {
  return (
    <Section title="按东西分">
      <Card>
        {rewards.map(({ rewardId, title, redeemed, returned, fen }) => (
          <Cell
            key={rewardId ?? title ?? ''}
            title={title ?? '没有名称'}
            sub={[
              `兑换 ${redeemed.times} 次`,
              returned.times > 0 ? `退回 ${returned.times} 次` : '',
              fen === 0 ? '' : `补贴 ${yuanInWords(fen)}`,
            ]
              .filter(Boolean)
              .join('·')}
            end={<Text className="title num nb">{pointsInWords(redeemed.points - returned.points)}</Text>}
          />
        ))}
      </Card>
    </Section>
  )
}

/** Lines that one side does not agree with. */
export function DisputedLines({
  disputes,
  onChoose,
}: {
  disputes: readonly Dispute[]
  onChoose: (postingId: string) => void
}) {
  const now = useNow()
  if (disputes.length === 0) return null
  return (
    <Section title="有出入的">
      <Card>
        {disputes.map(({ postingId, title, points, state, raisedBy, lineAt, words }) => (
          <Cell
            key={postingId}
            title={`${title ?? '兑换'}·${points} 分`}
            sub={`${momentInWords(lineAt, now)}·${SIDE_LABEL[raisedBy]}说：${words[0]?.text ?? ''}`}
            onTap={() => onChoose(postingId)}
            beside={
              <Tag tone={isSettled(state) ? 'pine' : state === 'takingOut' ? 'plain' : 'red'}>
                {DISPUTE_STATE_LABEL[state]}
              </Tag>
            }
          />
        ))}
      </Card>
      {disputes.some(({ state }) => state === 'takenOut') ? (
        <View className="sub c2 alliance-sub">退回的那笔，记在退的那个月的单上，这张的总数不变</View>
      ) : null}
    </Section>
  )
}
