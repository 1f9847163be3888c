import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { dayInFull, minutesInWords, momentInWords } from '@/lib/when'
import { go, goInstead, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Facts } from '@/ui/Facts'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../types/contracts/all'
import type { PostingId } from '../../../types/domain/ids'
import { POSTING_KIND_LABEL, SERVICE_KIND_LABEL } from '../../../types/domain/points'
import { signed, whyInWords } from './words'
import './points.scss'

type One = ValueOf<'points.posting'>

/** One posting, and why my points changed by just so many. */
export function Posting({ postingId }: { postingId: PostingId }) {
  const asked = useQueryAction('points.posting', { postingId })
  usePullDown(asked.refresh)
  return (
    <Screen
      title="这一笔"
      bare
      actions={
        <Button kind="line" grow onTap={() => go(routes.verify())}>
          核对我的积分
        </Button>
      }
    >
      <Loaded of={asked}>{(posting) => <Why posting={posting} postingId={postingId} />}</Loaded>
    </Screen>
  )
}

function Why({ posting, postingId }: { posting: One; postingId: PostingId }) {
  const now = useNow()
  const elder = useElder()
  const { points, kind, reason, at, balanceAfter } = posting
  const [, seq = ''] = postingId.split(':')
  return (
    <>
      <View className="big num">{signed(points)} 分</View>
      <View className="title">{reason ?? POSTING_KIND_LABEL[kind]}</View>
      <View className="c2 posting-why">{whyInWords(posting)}</View>
      <Arithmetic posting={posting} />
      <Section title="记在账上的">
        <Facts
          rows={[
            ['第几笔', `第 ${seq} 笔·${POSTING_KIND_LABEL[kind]}`],
            ['什么时候', momentInWords(at, now, elder)],
            ['记完一共', `${balanceAfter} 分`],
            ['谁提的', posting.askedByName ?? undefined],
            ['谁批的', posting.approvedByName ?? undefined],
          ]}
        />
      </Section>
      <Linked posting={posting} />
    </>
  )
}

/** How an award comes about: minutes, what an hour gives, what a cap left. */
function Arithmetic({ posting: { award, ruleVersion, points } }: { posting: One }) {
  if (!award) return null
  const { service, minutes, day, full, cut, perHour, stepMinutes, cap } = award
  const capName = cut === 'day' ? '一天' : '一个月'
  return (
    <Section title="怎么算的" more={{ text: '看规则', onTap: () => go(routes.rules()) }}>
      <Facts
        rows={[
          ['做了什么', SERVICE_KIND_LABEL[service]],
          ['哪一天', dayInFull(day)],
          ['做了多久', minutesInWords(minutes)],
          ['怎么折算', `1 小时 ${perHour} 分，满 ${stepMinutes} 分钟算`],
          ['应得', `${full} 分`],
          ['封顶', cut && cap !== null ? `${capName}最多 ${cap} 分，这次记 ${points} 分` : undefined],
          ['哪版规则', `第 ${ruleVersion} 版`],
        ]}
      />
    </Section>
  )
}

function Linked({ posting: { reverses, reversedBy } }: { posting: One }) {
  const other = reverses ?? reversedBy
  if (!other) return null
  const title = reverses ? '冲正的是哪一笔' : '这一笔后来冲正了'
  return (
    <Card after>
      <Cell title={title} onTap={() => goInstead(routes.posting(other))} />
    </Card>
  )
}
