import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import { clockOf, dayOf } from '../../../../types/domain/time'
import { momentOf } from '../issue/draft'
import type { Order } from '../words'

interface AmendSheetProps {
  readonly order: Order
  readonly scope: DivisionCode
  readonly onClose: () => void
}

const fault = (wrong: boolean, words: string) => (wrong ? { fault: words } : {})

/** An order changes while it runs: everybody called reads what changed, and answers that were given stay. */
export function AmendSheet({ order, scope, onClose }: AmendSheetProps) {
  const write = useWrite('muster.changeOrder')
  const now = useNow()
  const [duty, setDuty] = useState(order.duty)
  const [toBring, setToBring] = useState(order.toBring ?? '')
  const [clock, setClock] = useState(clockOf(order.assembleAt))
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const day = dayOf(order.assembleAt)
  const at = momentOf({ day, clock })
  const late = at !== order.assembleAt && !(at > now)
  const send = async () => {
    setTried(true)
    if (!duty.trim() || !text.trim() || late) return
    const bring = toBring.trim() ? { toBring } : {}
    const change = { kind: 'amend', duty, ...bring, assembleAt: at, text } as const
    const end = await write.send({ scope, orderId: order.orderId, change })
    if (end.at === 'done') onClose()
  }
  return (
    <Sheet title="改这道指令" sub="叫到的人都会收到，已经回的话不变" onClose={onClose}>
      <View className="muster-form">
        <WriteNote write={write} />
        <Field
          label="改了什么"
          value={text}
          maxLength={60}
          placeholder="提前半小时，改到东门集合"
          onChange={setText}
          {...fault(tried && !text.trim(), '写一句改了什么')}
        />
        <Pick
          label="几点前到"
          mode="time"
          value={clock}
          onChange={setClock}
          {...fault(tried && late, '选一个还没到的时间')}
        />
        <Field
          label="做什么"
          value={duty}
          maxLength={80}
          onChange={setDuty}
          {...fault(tried && !duty.trim(), '写一句做什么')}
        />
        <Field label="带什么" value={toBring} maxLength={60} placeholder="可以不写" onChange={setToBring} />
        <Button block busy={write.state.at === 'sending'} onTap={() => void send()}>
          改好了，告诉大家
        </Button>
      </View>
    </Sheet>
  )
}
