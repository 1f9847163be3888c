import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import type { PersonId } from '../../../types/domain/ids'
import type { Selection } from './Branch'

interface EndTermSheetProps {
  readonly secretary: NonNullable<Selection['secretary']>
  readonly onClose: () => void
  readonly onSend: (seen: PersonId, handover: string | undefined) => void
}

/** A term ends before somebody follows; the branch then waits among those that nobody leads. */
export function EndTermSheet({ secretary, onClose, onSend }: EndTermSheetProps) {
  const [handover, setHandover] = useState('')
  return (
    <Sheet title={`${secretary.name}离任？`} sub="支部先空着，等任命新书记" onClose={onClose}>
      <View className="corps-sheet">
        <Field
          label="要交接些什么，可以不写"
          value={handover}
          onChange={setHandover}
          placeholder="没办完的事、常联系的人家"
          maxLength={200}
        />
        <Button block onTap={() => onSend(secretary.personId, handover.trim() || undefined)}>
          {`办${secretary.name}的离任`}
        </Button>
      </View>
    </Sheet>
  )
}
