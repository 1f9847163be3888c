import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { ShiftId } from '../../../../types/domain/ids'

interface NewKeyProps {
  readonly shiftId: ShiftId
  /** The key version that the page shows. */
  readonly seen: number
  readonly onClose: () => void
}

/** Voids the codes so far: a tablet is gone, or somebody passes codes on. */
export function NewKey({ shiftId, seen, onClose }: NewKeyProps) {
  const revoke = useWrite('attendance.revokeKey')
  const done = revoke.state.at === 'done'
  return (
    <Sheet title="换一套签到码？" sub="以前的码全作废，站点屏要连一次网" onClose={onClose}>
      <View className="keeping-answers">
        <WriteNote write={revoke} done="换好了，站点屏连上网就是新码" />
        {done ? (
          <Button block onTap={onClose}>
            好
          </Button>
        ) : (
          <Button block busy={revoke.state.at === 'sending'} onTap={() => void revoke.send({ shiftId, seen })}>
            换掉
          </Button>
        )}
      </View>
    </Sheet>
  )
}
