import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

interface ReasonSheetProps {
  readonly title: string
  /** What follows from it. */
  readonly sub: string
  readonly label: string
  readonly placeholder: string
  readonly most: number
  /** The button: the deed itself. */
  readonly verb: string
  readonly onSay: (words: string) => void
  readonly onClose: () => void
}

/** Words that go with a deed and that the others read. */
export function ReasonSheet({ title, sub, label, placeholder, most, verb, onSay, onClose }: ReasonSheetProps) {
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const say = () => (words.trim() === '' ? setMissing(true) : onSay(words.trim()))
  return (
    <Sheet title={title} sub={sub} onClose={onClose}>
      <View className="shop-answers">
        <Field
          label={label}
          value={words}
          onChange={setWords}
          placeholder={placeholder}
          maxLength={most}
          tall
          fault={missing ? '写一句再点' : undefined}
        />
        <Button block onTap={say}>
          {verb}
        </Button>
      </View>
    </Sheet>
  )
}
