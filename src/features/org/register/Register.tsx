import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goTab } from '@/lib/routes'
import { useHome } from '@/session/session'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'
import '../org.scss'
import { ConsentStep } from './ConsentStep'
import { type Draft, EMPTY } from './draft'
import { Registered } from './Registered'
import { WhereStep } from './WhereStep'
import { WhoStep } from './WhoStep'

type Step = 'who' | 'where' | 'consent'

/** A newcomer signs up: who, where, and a yes to what is kept. What was said stays through every refusal and every way back. */
export function Register() {
  const home = useHome().value
  const [draft, setDraft] = useState(EMPTY)
  const [step, setStep] = useState<Step>('who')
  const register = useWrite('org.register')
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const { state } = register
  if (state.at === 'done') return <Registered name={draft.name.trim()} end={state.value} />
  if (home && home.state !== 'unregistered') return <Known pending={home.state === 'pending'} />
  const { grid } = draft
  if (step === 'consent' && grid) {
    return <ConsentStep draft={draft} grid={grid} register={register} onChange={set} onBack={() => setStep('where')} />
  }
  if (step === 'where') {
    return (
      <WhereStep
        address={draft.address}
        onAddress={(address) => set({ address })}
        onBack={() => setStep('who')}
        onPick={(picked) => {
          set({ grid: picked })
          setStep('consent')
        }}
      />
    )
  }
  return <WhoStep draft={draft} onChange={set} onNext={() => setStep('where')} />
}

/** Somebody whom the cloud knows already. */
const Known = ({ pending }: { pending: boolean }) => (
  <Screen title="登记">
    <Empty
      icon="check"
      title={pending ? '登记过了，等确认' : '您已经登记过了'}
      why={pending ? '网格员或者书记认一下人，就能用了' : '直接用就行'}
      action={{ text: '去首页', onTap: () => goTab('home') }}
    />
  </Screen>
)
