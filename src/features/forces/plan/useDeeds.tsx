import { type ReactNode, useCallback, useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes } from '@/lib/routes'
import type { PlanId } from '../../../../types/domain/ids'
import type { PlanScope } from '../address'
import { useRun } from '../useRun'
import { type Rules, sumOf } from '../words'
import { RejectSheet } from './RejectSheet'
import { SureSheet } from './SureSheet'
import { useHanding } from './handing'
import type { PlanValue } from './view'

type Asked = 'reject' | 'apply' | 'undo'

/** Everything that can become of a plan, each with how it stands. `any`: there is something to do at all. */
export function useDeeds(plan: PlanValue, scope: PlanScope) {
  const { planId, may, state, totals } = plan
  const open = useCallback((next: PlanId) => goInstead(routes.plan(next, scope)), [scope])
  const { run, busy, begin } = useRun(scope, open)
  const submit = useWrite('forces.submit')
  const decide = useWrite('forces.decide')
  const { handing, go } = useHanding(planId, scope, plan.parts)
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const moved = totals ? sumOf(totals).moved : 0
  const hand = (way: 'apply' | 'undo') => {
    close()
    // Parts that are done belong to the way that is under way.
    const begun = (way === 'apply' ? 'applying' : 'undoing') === state
    void go(way, begun ? plan.partsDone : 0)
  }
  const reject = async (says: string) => {
    const end = await decide.send({ planId, scope, approve: false, ...(says ? { says } : {}) })
    if (end.at === 'done') close()
  }
  const sheets: Record<Asked, ReactNode> = {
    reject: <RejectSheet decide={decide} onReject={(says) => void reject(says)} onClose={close} />,
    apply: (
      <SureSheet
        title={`下发给 ${moved} 人？`}
        sub="每个人在“我的支援”里看得到，去不去自己定。下发后还能撤回。"
        verb="下发"
        onYes={() => hand('apply')}
        onClose={close}
      />
    ),
    undo: (
      <SureSheet
        title="撤回这份方案？"
        sub="照它来帮忙的都不用再来，以前的支援恢复原样。"
        verb="撤回"
        onYes={() => hand('undo')}
        onClose={close}
      />
    ),
  }
  return {
    rerun: { write: run, busy, send: (rules: Rules = plan.rules) => begin(rules, planId) },
    submit: { write: submit, send: () => void submit.send({ planId, scope }) },
    decide: { write: decide, approve: () => void decide.send({ planId, scope, approve: true }) },
    handing,
    goOn: hand,
    ask: setAsked,
    sheet: asked && sheets[asked],
    any:
      ['edited', 'failed', 'rejected', 'undone'].includes(state) ||
      // A plan that moves nobody goes nowhere.
      (plan.parts > 0 && [may.submit, may.decide, may.apply, may.undo].some(({ allowed }) => allowed)),
  }
}

export type DeedsOf = ReturnType<typeof useDeeds>
