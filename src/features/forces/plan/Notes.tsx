import { View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { WriteNote } from '@/ui/WriteNote'
import { people } from '../words'
import type { DeedsOf } from './useDeeds'
import { isUnderWay, type PlanValue } from './view'

/** How the plan stands and how the last deed ended, under the sentence. */
export function Notes({ plan, deeds }: { plan: PlanValue; deeds: DeedsOf }) {
  return (
    <>
      <WriteNote write={deeds.rerun.write} />
      <WriteNote write={deeds.submit.write} />
      <WriteNote write={deeds.decide.write} />
      <HandingNote plan={plan} deeds={deeds} />
      <StateNote plan={plan} />
    </>
  )
}

/** Work that goes part by part: how far, and why it stopped. */
function HandingNote({ plan, deeds }: { plan: PlanValue; deeds: DeedsOf }) {
  const { handing } = deeds
  const way = handing?.way ?? (plan.state === 'undoing' ? 'undo' : 'apply')
  const words = way === 'apply' ? '下发' : '撤回'
  if (handing?.at === 'refused') return <Banner tone="red">{handing.says}</Banner>
  if (handing?.at === 'unknown') {
    return (
      <View className="banner">
        <View className="cell-text">{`没连上，停在第 ${handing.done + 1} 批。接着来不会重复${words}。`}</View>
        <Button kind="line" size="small" onTap={() => deeds.goOn(way)}>
          再试
        </Button>
      </View>
    )
  }
  if (handing?.at !== 'going' && !isUnderWay(plan)) return null
  const done = Math.max(handing?.done ?? 0, isUnderWay(plan) ? plan.partsDone : 0)
  return (
    <Card pad after>
      <Progress
        label={handing ? `正在${words}，可以先去忙别的` : `${words}到一半停下了`}
        done={Math.min(plan.parts, done + (handing ? 1 : 0))}
        of={plan.parts}
        unit="批"
      />
    </Card>
  )
}

function StateNote({ plan: { state, pins, declined, may, decision } }: { plan: PlanValue }) {
  if (state === 'failed') return <Banner tone="red">中途停下了，什么都没动，再算一次就好</Banner>
  if (state === 'edited') return <Banner icon="pin">{`手工定了 ${people(pins)}，还没算进去，请重新算`}</Banner>
  if (state === 'rejected') return <Banner tone="red">{whyBack(decision)}</Banner>
  if (state === 'submitted' && !may.decide.allowed) return <Banner icon="clock">{whyWait(may.decide.code)}</Banner>
  if (state === 'approved' && !may.apply.allowed) return <Banner tone="pine">批准了，等下发</Banner>
  if (state === 'applied' && declined > 0) {
    return <Banner icon="people">{`${people(declined)}这次去不了，补上空缺会另请附近的人`}</Banner>
  }
  if (state === 'applied') return <Banner tone="pine">下发了，各人在“我的支援”里看得到</Banner>
  if (state === 'undone') return <Banner>撤回了，各人都回自己的网格</Banner>
  return null
}

/** `高志远退回了：路太远`. */
const whyBack = (decision: PlanValue['decision']): string =>
  decision?.says
    ? `${decision.byName}退回了：${decision.says}`
    : `${decision?.byName ?? '上一级'}退回了，改一改再算一份`

const whyWait = (code: Parameters<typeof said>[0]): string =>
  code === 'ownPlan' ? said(code) : '报上去了，等上一级批准'
