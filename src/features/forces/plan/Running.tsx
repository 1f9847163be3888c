import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Progress } from '@/ui/Progress'
import type { PlanId } from '../../../../types/domain/ids'
import type { PlanScope } from '../address'
import type { PlanValue } from './view'

const LOOK_EVERY_MS = 1500

const STEPS = [
  ['reading', '正在看每个网格有多少人'],
  ['grids', '正在算哪个网格帮哪个'],
  ['people', '正在算请谁去最近'],
  ['proving', '正在核对有没有更省路的办法'],
  ['writing', '正在把名单写好'],
] as const satisfies readonly (readonly [NonNullable<PlanValue['progress']>['step'], string])[]

interface RunningProps {
  readonly planId: PlanId
  readonly scope: PlanScope
  readonly progress: PlanValue['progress']
}

/** While it is worked out, it asks again and again how far that is; the page turns into the plan by itself. */
export function Running({ planId, scope, progress }: RunningProps) {
  useQueryAction('forces.getPlan', { planId, scope }, { everyMs: LOOK_EVERY_MS })
  const at = Math.max(
    0,
    STEPS.findIndex(([step]) => step === progress?.step),
  )
  return (
    <>
      <Heading className="head">正在算，要几秒钟</Heading>
      <Card pad after>
        <Progress label={STEPS[at]?.[1] ?? ''} done={at + 1} of={STEPS.length} unit="步" />
      </Card>
      <View className="sub c2 forces-under">可以先去忙别的，算好了在方案里。批准以前谁也不会动。</View>
    </>
  )
}
