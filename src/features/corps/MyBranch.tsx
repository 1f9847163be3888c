import { said } from '@/cloud/said'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { BRANCH_MODE_LABEL } from '../../../types/domain/org'
import type { StandBranch } from './Stand'

interface MyBranchProps {
  readonly of: StandBranch
  readonly busy: boolean
  readonly onStand: () => void
  readonly onWithdraw: () => void
}

/** One branch to stand for: who leads it, what I and the organisation have said, and the one thing to do. */
export function MyBranch({ of, busy, onStand, onWithdraw }: MyBranchProps) {
  const elder = useElder()
  const action = of.stood ? (
    <Button kind="line" size="small" busy={busy} label={`收回对${of.name}的自荐`} onTap={onWithdraw}>
      收回
    </Button>
  ) : of.stand.allowed ? (
    <Button kind="redLine" size="small" label={`自荐${of.name}`} onTap={onStand}>
      自荐
    </Button>
  ) : undefined
  return <Cell title={of.name} sub={words(of, elder)} beside={action} />
}

function words({ mode, secretaryName, stood, recommended, stand }: StandBranch, elder: boolean): string {
  if (stood) return recommended ? '自荐了，组织也推荐了您' : '自荐了，等组织回话'
  if (!stand.allowed) return said(stand.code)
  const led = secretaryName ? `书记${secretaryName}` : '还没有书记'
  const parts = elder ? [led] : [BRANCH_MODE_LABEL[mode], led, recommended && '组织推荐了您']
  return parts.filter(Boolean).join('·')
}
