import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import type { Complaint } from './ComplaintCard'

interface AnswerSheetProps {
  readonly of: Complaint & { readonly maskedName: string }
  readonly onClose: () => void
  readonly onSend: (words: string) => void
}

/** The answer, in words; it is given once. */
export function AnswerSheet({ of, onClose, onSend }: AnswerSheetProps) {
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => (words.trim() === '' ? setMissing(true) : onSend(words.trim()))
  return (
    <Sheet title={`答复${of.maskedName}`} sub="只答复一次，对方看得到您的名字" onClose={onClose}>
      <View className="complaint-sheet">
        <Field
          label="查得怎么样，怎么办"
          value={words}
          onChange={setWords}
          placeholder="已经……，今后……"
          maxLength={500}
          tall
          fault={missing ? '写一两句再发' : undefined}
        />
        <Button block onTap={send}>
          发出答复
        </Button>
      </View>
    </Sheet>
  )
}
