import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { PURPOSE_LABEL, PURPOSES, type Purpose, type SensitiveField } from '../../../../types/domain/org'
import type { PersonRef } from './Person'

interface RevealProps {
  readonly who: PersonRef
  readonly name: string
  readonly field: SensitiveField
  readonly onClose: () => void
}

const NAMES = { phone: '手机号', address: '住址' } as const satisfies Record<SensitiveField, string>
const OPTIONS = PURPOSES.map((value) => ({ value, text: PURPOSE_LABEL[value] }))

/** What for first, then the value; it lives in this sheet only, and is gone when it closes. */
export function Reveal({ who, name, field, onClose }: RevealProps) {
  const reveal = useWrite('privacy.reveal')
  const [purpose, setPurpose] = useState<Purpose>()
  const [unsaid, setUnsaid] = useState(false)
  const { state } = reveal
  if (state.at === 'done') return <Shown name={name} field={field} value={state.value.value} onClose={onClose} />
  const look = () => {
    setUnsaid(purpose === undefined)
    if (purpose) void reveal.send({ ...who, field, purpose })
  }
  return (
    <Sheet title={`看${name}的${NAMES[field]}，做什么用？`} sub="看一次记一次，本人查得到" onClose={onClose}>
      <View className="org-gap">
        <Choice label="做什么用" options={OPTIONS} chosen={purpose ? [purpose] : []} onTap={setPurpose} />
      </View>
      <View className="org-gap">
        {unsaid && !purpose ? <View className="sub cr">先选做什么用</View> : null}
        <WriteNote write={reveal} />
      </View>
      <View className="org-gap">
        <Button block busy={state.at === 'sending'} onTap={look}>
          {`看${NAMES[field]}`}
        </Button>
      </View>
    </Sheet>
  )
}

interface ShownProps extends Pick<RevealProps, 'name' | 'field' | 'onClose'> {
  readonly value: string
}

function Shown({ name, field, value, onClose }: ShownProps) {
  const call = () => void Taro.makePhoneCall({ phoneNumber: value }).catch(() => undefined)
  return (
    <Sheet title={`${name}的${NAMES[field]}`} sub="关上就看不到了" onClose={onClose}>
      <View className={field === 'phone' ? 'big num shown-value' : 'title shown-value'}>
        {field === 'phone' ? grouped(value) : value}
      </View>
      {field === 'phone' ? (
        <Button block onTap={call}>
          打电话
        </Button>
      ) : (
        <Button kind="line" block onTap={onClose}>
          看好了
        </Button>
      )}
    </Sheet>
  )
}

/** `154 0000 0123`: as numbers are read out. */
const grouped = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
