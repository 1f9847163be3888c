import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/ui/Choice'
import { DigitsInput } from '@/ui/DigitsInput'
import { Section } from '@/ui/Section'
import type { ShiftId } from '../../../types/domain/ids'

/** Shifts to choose from, with what the digits would do there. */
export type Choices = readonly { readonly value: ShiftId; readonly text: string }[]

interface TypeDigitsProps {
  readonly choices: Choices
  readonly onTyped: (shiftId: ShiftId, digits: string) => void
}

/** The second way in: which shift, then eight digits; the eighth goes on by itself. */
export function TypeDigits({ choices, onTyped }: TypeDigitsProps) {
  const [digits, setDigits] = useState('')
  const [picked, setPicked] = useState<ShiftId>()
  const chosen = choices.find(({ value }) => value === picked) ?? choices[0]
  if (!chosen) return null
  const onChange = (typed: string) => {
    setDigits(typed)
    if (typed.length < 8) return
    setDigits('')
    onTyped(chosen.value, typed)
  }
  return (
    <Section title="扫不出来？输 8 位数">
      {choices.length > 1 ? (
        <View className="which">
          <Choice label="哪一场" options={choices} chosen={[chosen.value]} onTap={setPicked} />
        </View>
      ) : (
        <View className="sub c2 which">{chosen.text}</View>
      )}
      <DigitsInput label="屏幕上的 8 位数" value={digits} onChange={onChange} />
    </Section>
  )
}
