import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { dayInFull } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Done } from '@/ui/Done'
import { Icon } from '@/ui/Icon'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import type { ValueOf } from '../../../types/contracts/all'
import { faultInWords } from './words'
import './points.scss'

type Verdict = ValueOf<'points.verify'>

/** Recomputes my postings while I look on, and says in plain words what that means. */
export function Verify() {
  const elder = useElder()
  const asked = useQueryAction('points.verify', {})
  usePullDown(asked.refresh)
  return (
    <Screen
      title="核对"
      bare
      actions={
        <Button kind="line" grow onTap={() => void asked.refresh()}>
          再核对一遍
        </Button>
      }
    >
      <Loaded of={asked}>{(verdict) => (verdict.sound ? <Sound {...verdict} /> : <Unsound {...verdict} />)}</Loaded>
      {elder ? null : <How />}
      <Card after>
        <Cell icon="lock" title="账本公示" onTap={() => go(routes.heads())} />
        <Cell icon="record" title="积分规则" onTap={() => go(routes.rules())} />
      </Card>
    </Screen>
  )
}

function Sound({ postings, balance, head }: Extract<Verdict, { sound: true }>) {
  const elder = useElder()
  if (postings === 0) return <Done title="还没有记账" sub="有了第一笔，就能在这里核对" />
  return (
    <Done
      title={elder ? `${postings} 笔都对得上` : `您的 ${postings} 笔都对得上`}
      sub={elder ? `一共 ${balance} 分` : soundInWords(balance, head)}
    />
  )
}

const soundInWords = (balance: number, head: Extract<Verdict, { sound: true }>['head']): string =>
  `从第一笔加到最后一笔，正好 ${balance} 分${head ? `；和 ${dayInFull(head.day)}公布的账也对得上` : ''}`

function Unsound({ seq, fault }: Extract<Verdict, { sound: false }>) {
  return (
    <View className="unsound centre" role="status">
      <Icon name="alert" size="xl" className="cr" />
      <View className="head">第 {seq} 笔对不上</View>
      <View className="title">{faultInWords(fault)}</View>
      <View className="c2">把这一页给社区看，请他们查清楚</View>
    </View>
  )
}

function How() {
  return (
    <Card pad className="how">
      <View className="title">怎么核对的</View>
      <View className="c2">
        每记一笔，都带上前一笔的印记。谁改了、删了或换了哪一笔，后面的就接不上，一核对就看得出来。记错了只能再记一笔更正，不能改旧的。
      </View>
    </Card>
  )
}
