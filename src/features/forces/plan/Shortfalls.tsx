import { View } from '@tarojs/components'
import { useSome } from '@/lib/useSome'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { End } from '@/ui/End'
import { capInWords, KIND } from '../words'
import type { DeedsOf } from './useDeeds'
import type { KindOf, PlanValue } from './view'

interface ShortfallsProps {
  readonly kind: KindOf
  readonly plan: PlanValue
  readonly deeds: DeedsOf
}

/** What no moving fills: how a wider cap would help, where to recruit, and why nothing less will do. */
export function Shortfalls({ kind, plan, deeds }: ShortfallsProps) {
  const elder = useElder()
  const { shown, foot } = useSome(kind.shortfalls)
  const name = KIND[kind.kind]
  if (kind.shortfalls.length === 0) return null
  return (
    <>
      <Card after>
        <Lift kind={kind} plan={plan} deeds={deeds} />
        {shown.map(({ gridId, gridName, missing }) => (
          <Cell
            key={gridId}
            title={gridName}
            sub={elder ? undefined : `要在这里招 ${missing} 名${name}`}
            end={<View className="strong cr num nb">{`差 ${missing}`}</View>}
          />
        ))}
      </Card>
      {foot.ended ? null : <End {...foot} />}
      {elder
        ? null
        : kind.cuts.map(({ gridNames, places, people }) => (
            <View key={gridNames.join()} className="sub c2 forces-under">
              {`为什么补不齐：${placesInWords(gridNames)}一共要 ${places} 人，能来的只有 ${people} 人`}
            </View>
          ))}
    </>
  )
}

/** The cheaper remedy, when there is one: people who live further away. */
function Lift({ kind: { liftCap }, plan, deeds }: ShortfallsProps) {
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

const NAMED = 3
const placesInWords = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join('、')} 等 ${names.length} 个网格` : `${names.join('、')} `
