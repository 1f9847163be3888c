import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { DigitsInput } from '@/ui/DigitsInput'
import { Sheet } from '@/ui/Sheet'

interface DigitsSheetProps {
  /** What the digits are for: 签到, 签退. */
  readonly verb: string
  readonly onClose: () => void
  readonly onTyped: (digits: string) => void
}

/** For a phone whose camera does not help: the digits under the code on the screen. */
export function DigitsSheet({ verb, onClose, onTyped }: DigitsSheetProps) {
  const [digits, setDigits] = useState('')
  const [short, setShort] = useState(false)
  const submit = () => (digits.length === 8 ? onTyped(digits) : setShort(true))
  return (
    <Sheet title="输屏幕上的 8 位数" sub="就在二维码下面，半分钟换一次" onClose={onClose}>
      <View className="digits-sheet">
        <DigitsInput label="屏幕上的 8 位数" value={digits} onChange={setDigits} />
        {short && digits.length < 8 ? <View className="sub cr">还差 {8 - digits.length} 位</View> : null}
      </View>
      <Button block onTap={submit}>
        {verb}
      </Button>
    </Sheet>
  )
}
