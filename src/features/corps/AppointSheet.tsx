import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import type { Selection } from './Branch'

interface AppointSheetProps {
  readonly candidate: Selection['candidates'][number]
  readonly before: Selection['secretary']
  readonly onClose: () => void
  readonly onSend: (handover: string | undefined) => void
}

/** Asked once more, because one change ends a term and begins another; what is handed over is said on the way. */
export function AppointSheet({ candidate, before, onClose, onSend }: AppointSheetProps) {
  const [handover, setHandover] = useState('')
  return (
    <Sheet
      title={`任命${candidate.name}为书记？`}
      sub={before ? `${before.name}同时离任，都记录在案` : '任命会记录在案'}
      onClose={onClose}
    >
      <View className="corps-sheet">
        {before ? (
          <Field
            label="要交接些什么，可以不写"
            value={handover}
            onChange={setHandover}
            placeholder="没办完的事、常联系的人家"
            maxLength={200}
          />
        ) : null}
        <Button block onTap={() => onSend(handover.trim() || undefined)}>
          {`任命${candidate.name}`}
        </Button>
      </View>
    </Sheet>
  )
}
