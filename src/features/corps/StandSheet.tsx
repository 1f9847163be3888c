import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import type { StandBranch } from './Stand'

interface StandSheetProps {
  readonly branch: StandBranch
  readonly onClose: () => void
  readonly onSend: (statement: string | undefined) => void
}

/** One sentence, or none, goes with it. */
export function StandSheet({ branch, onClose, onSend }: StandSheetProps) {
  const [statement, setStatement] = useState('')
  return (
    <Sheet title={`自荐当${branch.name}书记`} sub="不选您也没关系，随时能收回" onClose={onClose}>
      <View className="corps-sheet">
        <Field
          label="说一句，可以不写"
          value={statement}
          onChange={setStatement}
          placeholder="在这里住了二十年，愿意多跑跑腿"
          maxLength={200}
        />
        <Button block onTap={() => onSend(statement.trim() || undefined)}>
          自荐
        </Button>
      </View>
    </Sheet>
  )
}
