import { View } from '@tarojs/components'
import { useAsk } from '@/cloud/useAsk'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import type { Actor } from './AuditRows'
import { verdictInWords } from './words'

/** One person's records recomputed while one looks on, and the way back to everybody's. */
export function OneActor({ actor, onAll }: { actor: Actor; onAll: () => void }) {
  const { state, ask } = useAsk('privacy.verifyAudit')
  return (
    <View className="audit-tools">
      <View className="audit-buttons">
        <Button busy={state.at === 'asking'} onTap={() => void ask({ actor: actor.personId })}>
          {`核对${actor.name}的记录`}
        </Button>
        <Button kind="line" onTap={onAll}>
          看所有人
        </Button>
      </View>
      {state.at === 'answered' ? (
        <Banner tone={state.value.fault ? 'red' : 'pine'}>{verdictInWords(actor.name, state.value)}</Banner>
      ) : null}
      {state.at === 'refused' ? <Banner tone="red">{state.refusal.says}</Banner> : null}
      {state.at === 'unanswered' ? <Banner>没连上，等信号好一点再核对</Banner> : null}
    </View>
  )
}
