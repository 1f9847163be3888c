import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useDesk } from '@/platform/desk'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import type { PlanScope } from '../address'
import { sentenceOf, STATE, underSentence } from '../words'
import { Deeds } from './Deeds'
import { Notes } from './Notes'
import { OnDesk } from './OnDesk'
import { OnPhone } from './OnPhone'
import { useDeeds } from './useDeeds'
import { liftOf, type PlanValue } from './view'

interface WholeProps {
  readonly plan: PlanValue
  readonly scope: PlanScope
  readonly stale: boolean
}

/** A plan that is worked out: the sentence, what may be done now, and the plan itself. */
export function Whole({ plan, scope, stale }: WholeProps) {
  const elder = useElder()
  const desk = useDesk()
  const place = useQueryAction('org.overview', { scope })
  const deeds = useDeeds(plan, scope)
  const bar = <Deeds plan={plan} deeds={deeds} />
  const under = elder ? undefined : underSentence(plan)
  return (
    <Screen title={`调配方案·${STATE[plan.state]}`} full actions={desk || !deeds.any ? undefined : bar}>
      {stale ? <Banner>没连上，这是刚才的样子</Banner> : null}
      <View className={desk ? 'console-head' : ''}>
        <View className="forces-sentence">
          <Heading className="head">{sentenceOf(plan, liftOf(plan), elder)}</Heading>
          {under ? <View className="sub c2">{under}</View> : null}
        </View>
        {desk && deeds.any ? <View className="forces-deeds">{bar}</View> : null}
      </View>
      <View className="forces-notes">
        <Notes plan={plan} deeds={deeds} />
      </View>
      {plan.state === 'failed' ? null : desk ? (
        <OnDesk plan={plan} scope={scope} place={place} deeds={deeds} />
      ) : (
        <OnPhone plan={plan} scope={scope} place={place} deeds={deeds} />
      )}
      {deeds.sheet}
    </Screen>
  )
}
