import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import type { ValueOf } from '../../../../types/contracts/all'
import type { GridCode } from '../../../../types/domain/ids'
import { PersonCell } from '../PersonCell'
import { whatTheyAre } from '../words'

interface NewcomerProps {
  readonly member: ValueOf<'org.listMembers'>['members'][number]
  readonly gridId: GridCode
  readonly busy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Somebody who signed up: who they say they are, and the two answers. */
export function Newcomer({ member, gridId, busy, onYes, onNo }: NewcomerProps) {
  const { name, personId } = member
  return (
    <View className="newcomer">
      <PersonCell personId={personId} gridId={gridId} name={name} sub={whatTheyAre(member)} />
      <View className="newcomer-answers">
        <Button kind="line" size="small" grow label={`不认识${name}`} onTap={() => !busy && onNo()}>
          不认识
        </Button>
        <Button kind="redLine" size="small" grow label={`确认${name}`} onTap={() => !busy && onYes()}>
          确认
        </Button>
      </View>
    </View>
  )
}
