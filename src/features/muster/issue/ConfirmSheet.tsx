import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { inThousands } from '@/lib/count'
import type { ValueOf } from '../../../../types/contracts/all'
import { isReal, seriousness } from '../words'
import type { Draft } from './draft'

/** More are not counted. */
const MANY = 1000

const messagesInWords = (messages: number): string => {
  if (messages === 0) return '微信消息 0 条：都在小程序里看到，没回话的请书记打电话'
  const count = messages < MANY ? `${messages} 人` : `至少 ${inThousands(MANY)} 人`
  return `${count}马上收到微信消息，其他人在小程序里看到，没回话的请书记打电话`
}

interface ConfirmSheetProps {
  readonly reach: ValueOf<'muster.preview'>
  readonly draft: Draft
  readonly busy: boolean
  readonly onSend: () => void
  readonly onClose: () => void
}

/** How many it reaches, once more that it is real, and the one confirmation. */
export function ConfirmSheet({ reach, draft, busy, onSend, onClose }: ConfirmSheetProps) {
  const people = inThousands(reach.people)
  return (
    <Sheet title={`叫 ${people} 人，${reach.grids} 个网格`} sub={seriousness(draft.level)} onClose={onClose}>
      <View className="muster-form">
        <View>{`${draft.title}：${draft.duty}`}</View>
        <View className="sub c2">{messagesInWords(reach.messages)}</View>
        {reach.deployed > 0 ? (
          <View className="sub c2">
            {draft.callDeployed
              ? `有 ${inThousands(reach.deployed)} 人正在别处集结，也会叫`
              : `有 ${inThousands(reach.deployed)} 人正在别处集结，不催他们`}
          </View>
        ) : null}
        <Button block size="xl" busy={busy} onTap={onSend}>
          {isReal(draft) ? `叫 ${people} 人` : `演练，叫 ${people} 人`}
        </Button>
      </View>
    </Sheet>
  )
}
