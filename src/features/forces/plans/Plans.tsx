import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useDesk } from '@/platform/desk'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { PlanId } from '../../../../types/domain/ids'
import { isPlanScope, type PlanScope, wholeOf } from '../address'
import '../forces.scss'
import { useRun } from '../useRun'
import type { PlanHead } from '../words'
import { PlanList } from './PlanList'
import { USUAL } from './rules'
import { RulesSheet } from './RulesSheet'

/** The plans of the district or a street so far, and a new one. @param scope as the address has it */
export function Plans({ scope }: { scope: string }) {
  return isPlanScope(scope) ? <Known scope={scope} /> : <NoSuchPlace title="调配" />
}

function Known({ scope }: { scope: PlanScope }) {
  const plans = useQueryAction('forces.listPlans', { scope })
  usePullDown(plans.refresh)
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const open = useCallback((planId: PlanId) => go(routes.plan(planId, scope)), [scope])
  const { run, busy, begin } = useRun(scope, open)
  const known = plans.value?.plans
  const start = (
    <Button grow={!desk} busy={busy} onTap={() => setAsking(true)}>
      算一份新的
    </Button>
  )
  return (
    <Screen title="调配" wide actions={desk ? undefined : start}>
      <WriteNote write={run} />
      <Loaded of={plans} skeleton={<Skeleton head rows={5} />}>
        {(value) => (
          <>
            <View className="console-head">
              <Heading className="head">{headOf(value.plans)}</Heading>
              {desk ? start : null}
            </View>
            <PlanList scope={scope} plans={value.plans} />
          </>
        )}
      </Loaded>
      {asking ? (
        <RulesSheet
          rules={known?.[0]?.rules ?? USUAL}
          onClose={() => setAsking(false)}
          onRun={(rules) => {
            setAsking(false)
            begin(rules)
          }}
        />
      ) : null}
    </Screen>
  )
}

/** Who waits for whom. */
function headOf(plans: readonly PlanHead[]): string {
  const waiting = plans.filter(({ state }) => state === 'submitted').length
  if (waiting > 0) return `${waiting} 份方案等批准`
  const [newest] = plans
  if (!newest) return '缺人的网格，请就近的来帮'
  const applied = plans.find(({ state }) => state === 'applied')
  return applied ? `${wholeOf(applied)}正照一份方案互相帮忙` : '还没有下发的方案'
}
