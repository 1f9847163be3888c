import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf } from '../../../../types/contracts/all'

type Asked = InputOf<'merchants.contact'>

interface CallProps extends Pick<Asked, 'of' | 'scope'> {
  readonly name: string
  /** What is shown before; left out where not even that is known. */
  readonly masked?: string
}

/** A shop's number: seeing it is on record, so it takes a tap. */
export function Call({ of, scope, name, masked }: CallProps) {
  const contact = useWrite('merchants.contact')
  const { state } = contact
  const phone = state.at === 'done' ? state.value.phone : undefined
  const ask = masked ? `看电话 ${masked}` : '看电话，记在案'
  const call = () => void Taro.makePhoneCall({ phoneNumber: phone ?? '' }).catch(() => undefined)
  return (
    <View>
      <WriteNote write={contact} />
      <View className="shop-foot">
        {phone ? (
          <Button kind="line" size="small" label={`打 ${phone}，${name}`} onTap={call}>
            {`打 ${phone}`}
          </Button>
        ) : (
          <Button
            kind="line"
            size="small"
            busy={state.at === 'sending'}
            label={`${ask}，${name}`}
            onTap={() => void contact.send({ of, scope })}
          >
            {ask}
          </Button>
        )}
      </View>
    </View>
  )
}
