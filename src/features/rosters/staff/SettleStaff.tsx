import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import type { GridCode } from '../../../../types/domain/ids'
import { STAFF_STATE_LABEL } from '../../../../types/domain/org'
import { FindGrid } from './FindGrid'
import { isOpen } from './open'
import type { StaffRow } from './Staff'

type As = 'outside' | 'inside' | 'gone' | 'enrol'

interface SettleStaffProps {
  readonly of: StaffRow
  readonly onClose: () => void
  readonly onSend: (as: As, gridId?: GridCode) => void
}

/** One question of one person: where do they live? Enrolling asks once more, in which grid. */
export function SettleStaff({ of, onClose, onSend }: SettleStaffProps) {
  const [enrolling, setEnrolling] = useState(false)
  if (enrolling) {
    return (
      <Sheet title={`${of.name}编入哪个网格？`} sub="写小区、村子或网格的名字" onClose={onClose}>
        <View className="rosters-sheet">
          <FindGrid onFound={(gridId) => onSend('enrol', gridId)} />
        </View>
      </Sheet>
    )
  }
  const where = [of.phone, of.gridName].filter(Boolean).join('·')
  return (
    <Sheet title={`${of.name}，${STAFF_STATE_LABEL[of.state]}`} sub={where} onClose={onClose}>
      <View className="rosters-sheet">
        {isOpen(of) ? (
          <>
            <Button block onTap={() => setEnrolling(true)}>
              住在区里，编入网格
            </Button>
            <Button kind="line" block onTap={() => onSend('outside')}>
              住在区外
            </Button>
          </>
        ) : null}
        {of.state === 'outside' ? (
          <Button kind="line" block onTap={() => onSend('inside')}>
            其实住在区里
          </Button>
        ) : null}
        <Button kind="line" block onTap={() => onSend('gone')}>
          不在这个单位了
        </Button>
      </View>
    </Sheet>
  )
}
