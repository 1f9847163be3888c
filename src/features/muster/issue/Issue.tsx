import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/cloud/useAsk'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { isDivision } from '@/lib/codes'
import { goInstead, routes } from '@/lib/routes'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import '../muster.scss'
import { isReal } from '../words'
import { Assembly } from './Assembly'
import { ConfirmSheet } from './ConfirmSheet'
import { calledOf, type Draft, type Faults, faultsOf, freshDraft, inputOf } from './draft'
import { Places } from './Places'
import { Words } from './Words'
import { Whom } from './Whom'

/** One order, written and looked over before it goes out. @param scope as the address has it */
export function Issue({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="下指令" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const now = useNow()
  const place = useQueryAction('org.overview', { scope })
  const [draft, setDraft] = useState<Draft>(() => freshDraft(scope, now))
  const [faults, setFaults] = useState<Faults>({})
  const preview = useAsk('muster.preview')
  const issue = useWrite('muster.issue')
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults({})
  }
  const look = () => {
    const found = faultsOf(draft, now)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const { places, callDeployed } = draft
    void preview.ask({ scope, places: [...places], called: calledOf(draft), callDeployed })
  }
  const send = async () => {
    const end = await issue.send(inputOf(scope, draft))
    if (end.at === 'done') goInstead(routes.musterBoard(end.value.orderId, scope))
    else preview.reset()
  }
  return (
    <Screen
      title="下指令"
      wide
      actions={
        <Button grow busy={preview.state.at === 'asking'} onTap={look}>
          {isReal(draft) ? '看看会叫到多少人' : '看看演练会叫到多少人'}
        </Button>
      }
    >
      <Heading className="head">一道指令，叫齐该来的人</Heading>
      <WriteNote write={issue} />
      {preview.state.at === 'refused' ? <View className="sub cr">{preview.state.refusal.says}</View> : null}
      {preview.state.at === 'unanswered' ? <View className="sub cr">没连上，请再点一次</View> : null}
      <View className="console">
        <View className="muster-form">
          <Words draft={draft} faults={faults} onChange={change} />
          <Assembly draft={draft} onChange={(stationId) => change({ stationId })} />
          <Whom scope={scope} draft={draft} faults={faults} onChange={change} />
        </View>
        <Loaded of={place} skeleton={<Skeleton rows={6} />}>
          {(value) => (
            <Places
              value={value}
              scope={scope}
              places={draft.places}
              fault={faults.places}
              onChange={(places) => change({ places })}
            />
          )}
        </Loaded>
      </View>
      {preview.state.at === 'answered' ? (
        <ConfirmSheet
          reach={preview.state.value}
          draft={draft}
          busy={issue.state.at === 'sending'}
          onSend={() => void send()}
          onClose={preview.reset}
        />
      ) : null}
    </Screen>
  )
}
