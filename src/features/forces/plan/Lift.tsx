import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { capInWords } from '../words'
import type { DeedsOf } from './useDeeds'
import type { KindOf, PlanValue } from './view'

interface LiftProps {
  readonly kind: KindOf
  readonly plan: PlanValue
  readonly deeds: DeedsOf
}

/** The cheaper remedy, when there is one: people who live further away. */
export function Lift({ kind: { liftCap }, plan, deeds }: LiftProps) {
  if (!liftCap) return null
  const { capMetres, missing } = liftCap
  const far = capInWords(capMetres)
  return (
    <Cell
      title={missing === 0 ? `放宽到 ${far}就够` : `放宽到 ${far}，只差 ${missing} 人`}
      beside={
        <Button
          kind="redLine"
          size="small"
          busy={deeds.rerun.busy}
          onTap={() => deeds.rerun.send({ ...plan.rules, capMetres: Math.ceil(capMetres / 10) * 10 })}
        >
          放宽再算
        </Button>
      }
    />
  )
}
