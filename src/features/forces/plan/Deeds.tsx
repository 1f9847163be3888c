import { Button } from '@/ui/Button'
import { sumOf } from '../words'
import type { DeedsOf } from './useDeeds'
import type { PlanValue } from './view'

/** What may be done with the plan now: one main button, at most one beside it. */
export function Deeds({ plan, deeds }: { plan: PlanValue; deeds: DeedsOf }) {
  const { state, may, totals, declined } = plan
  const moved = totals ? sumOf(totals).moved : 0
  const going = deeds.handing?.at === 'going'
  const rerun = (text: string) => (
    <Button grow busy={deeds.rerun.busy} onTap={() => deeds.rerun.send()}>
      {text}
    </Button>
  )
  if (state === 'edited') return rerun('重新算')
  if (state === 'failed' || state === 'rejected' || state === 'undone') return rerun('再算一份')
  if (!deeds.any) return null
  if (may.submit.allowed) {
    return (
      <Button grow busy={deeds.submit.write.state.at === 'sending'} onTap={deeds.submit.send}>
        送审
      </Button>
    )
  }
  if (may.decide.allowed) {
    return (
      <>
        <Button kind="line" onTap={() => deeds.ask('reject')}>
          退回
        </Button>
        <Button grow busy={deeds.decide.write.state.at === 'sending'} onTap={deeds.decide.approve}>
          批准这套方案
        </Button>
      </>
    )
  }
  if (may.apply.allowed) {
    return state === 'applying' ? (
      <Button grow busy={going} onTap={() => deeds.goOn('apply')}>
        接着下发
      </Button>
    ) : (
      <Button grow busy={going} onTap={() => deeds.ask('apply')}>
        {moved > 0 ? `下发给 ${moved} 人` : '下发'}
      </Button>
    )
  }
  if (!may.undo.allowed) return null
  if (state === 'undoing') {
    return (
      <Button grow busy={going} onTap={() => deeds.goOn('undo')}>
        接着撤回
      </Button>
    )
  }
  return (
    <>
      <Button kind="line" grow={declined === 0} busy={going} onTap={() => deeds.ask('undo')}>
        撤回
      </Button>
      {declined > 0 ? rerun('补上空缺') : null}
    </>
  )
}
