import { View } from '@tarojs/components'
import { useAsk } from '@/cloud/useAsk'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { TIE_FAULT_LABEL } from '../../../types/domain/alliance'
import type { Which } from './Statement'
import { pointsInWords, type StatementValue } from './words'

/** What the ledger says of the month now, and a way to hold every line against it. */
export function TieOut({ statement, which }: { statement: StatementValue; which: Which }) {
  const check = useAsk('alliance.tieOut')
  if (statement.state === 'taking') return null
  const { postings, points, ties } = statement.ledger
  const { state } = check
  const answer = state.at === 'answered' ? state.value : undefined
  const sound = answer ? answer.fault === null : ties
  return (
    <Card>
      <View className="alliance-tie">
        <Icon name={sound ? 'check' : 'alert'} className={sound ? 'cp' : 'cr'} />
        <View className="alliance-tie-text" role="status">
          <View className="strong">{sound ? '和账本对得上' : '和账本对不上'}</View>
          <View className="sub c2">{said(answer, { postings, points, ties })}</View>
          {state.at === 'refused' ? <View className="sub cr">{state.refusal.says}</View> : null}
          {state.at === 'unanswered' ? <View className="sub cr">没连上，再核对一次</View> : null}
        </View>
        <View className="alliance-noprint">
          <Button kind="line" size="small" busy={state.at === 'asking'} onTap={() => void check.ask(which)}>
            逐笔核对
          </Button>
        </View>
      </View>
    </Card>
  )
}

type Answer = Extract<ReturnType<typeof useAsk<'alliance.tieOut'>>['state'], { at: 'answered' }>['value']

function said(answer: Answer | undefined, ledger: StatementValue['ledger']): string {
  if (!answer)
    return ledger.ties
      ? `账本上也是 ${ledger.postings} 笔，${pointsInWords(ledger.points)}`
      : `账本上现在是 ${ledger.postings} 笔，${pointsInWords(ledger.points)}，请告诉社区和区里`
  if (answer.fault) {
    const [, number] = answer.fault.postingId?.split(':') ?? []
    return `${TIE_FAULT_LABEL[answer.fault.kind]}${number ? `（第 ${number} 笔）` : ''}，请告诉社区和区里`
  }
  return `${answer.postings} 笔都在，一笔不多，一笔不少`
}
