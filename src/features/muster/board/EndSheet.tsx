import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/useWrite'
import { inThousands } from '@/lib/count'
import { go, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import type { Order } from '../words'
import type { Total } from './view'

interface EndSheetProps {
  readonly order: Order
  readonly total: Total
  readonly scope: DivisionCode
  readonly onClose: () => void
}

/** Ending asks once more: from then on nobody can answer, and service is recorded. */
export function EndSheet({ order, total, scope, onClose }: EndSheetProps) {
  const write = useWrite('muster.changeOrder')
  const end = async () => {
    const ended = await write.send({ scope, orderId: order.orderId, change: { kind: 'end' } })
    if (ended.at === 'done') {
      onClose()
      go(routes.musterReport(order.orderId, scope))
    }
  }
  return (
    <Sheet title="结束这次集结？" sub="结束后不能再回话，到过的人会记进服务记录" onClose={onClose}>
      <View className="muster-form">
        <WriteNote write={write} />
        <View>{`现在 ${inThousands(total.arrived)} 人在，${inThousands(total.coming)} 人还在路上`}</View>
        <Button block busy={write.state.at === 'sending'} onTap={() => void end()}>
          结束集结
        </Button>
      </View>
    </Sheet>
  )
}
