import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Facts } from '@/ui/Facts'
import { Section } from '@/ui/Section'
import { View } from '@tarojs/components'
import { KIND, metresInWords, people, rulesInWords } from '../words'
import { beside } from './beside'
import { Shortfalls } from './Shortfalls'
import type { DeedsOf } from './useDeeds'
import type { KindOf, PlanValue } from './view'

/** The figures: what each kind of people reaches, beside nearest first and the last plan, and what cannot be reached. */
export function Result({ plan, deeds }: { plan: PlanValue; deeds: DeedsOf }) {
  const elder = useElder()
  const proven = plan.kinds.length > 0 && plan.kinds.every((kind) => kind.proven)
  return (
    <>
      {proven ? (
        <View className="forces-proof">
          <Banner tone="pine">核对过了，没有更省路的办法</Banner>
        </View>
      ) : null}
      {plan.kinds.map((kind) => (
        <Section
          key={kind.kind}
          title={KIND[kind.kind]}
          note={
            kind.totals.missing > 0 ? (
              <View className="sub cr strong num">{`还差 ${kind.totals.missing} 人`}</View>
            ) : (
              <View className="sub c2">都够了</View>
            )
          }
        >
          <Facts rows={factsOf(kind, elder)} />
          {kind.proven && !proven ? (
            <View className="sub c2 forces-under">{`${KIND[kind.kind]}这边没有更省路的办法`}</View>
          ) : null}
          <Shortfalls kind={kind} plan={plan} deeds={deeds} />
        </Section>
      ))}
      {elder ? null : <View className="sub c2 forces-under">{`${plan.byName}算的：${rulesInWords(plan.rules)}`}</View>}
    </>
  )
}

function factsOf({ totals, nearestFirst, last }: KindOf, elder: boolean): [string, string | undefined][] {
  const { moved, metres, changed } = totals
  const few: [string, string | undefined][] = [
    ['请来帮忙', moved > 0 ? people(moved) : '不用动人'],
    ['平均走', moved > 0 ? metresInWords(metres / moved) : undefined],
  ]
  // Nothing beside nothing is not worth a line.
  if (elder || (moved === 0 && nearestFirst.moved === 0)) return few
  return [
    ...few,
    ['一共走', moved > 0 ? metresInWords(metres) : undefined],
    ['动到已有的支援', changed > 0 ? people(changed) : undefined],
    ['比就近优先', beside(totals, nearestFirst)],
    ['比上次的方案', last ? beside(totals, last) : undefined],
  ]
}
