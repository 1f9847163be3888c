import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import type { Mine } from '../words'

export type Tapped = 'soon' | 'later' | 'arrived' | 'cannot' | 'left' | 'reason'

interface ButtonsProps {
  readonly mine: Mine['mine']
  readonly busy: boolean
  readonly onTap: (what: Tapped) => void
}

/** Always in sight: three answers of one size, none of them shamed; afterwards what may follow. Undefined when nothing may. */
export function Buttons({ mine, busy, onTap }: ButtonsProps) {
  const state = mine?.state ?? 'read'
  if (state === 'arrived')
    return (
      <Button kind="line" size="xl" block busy={busy} onTap={() => onTap('left')}>
        我先走了
      </Button>
    )
  return state === 'coming' ? <OnTheWay busy={busy} onTap={onTap} /> : <Asked state={state} busy={busy} onTap={onTap} />
}

type Deeds = Pick<ButtonsProps, 'busy' | 'onTap'>

function OnTheWay({ busy, onTap }: Deeds) {
  return (
    <>
      <Button size="xl" block busy={busy} onTap={() => onTap('arrived')}>
        我到了
      </Button>
      <View className="muster-pair">
        <Button kind="line" size="xl" grow busy={busy} onTap={() => onTap('later')}>
          要晚一点
        </Button>
        <Button kind="line" size="xl" grow busy={busy} onTap={() => onTap('cannot')}>
          来不了
        </Button>
      </View>
    </>
  )
}

/** In elder mode whoever comes later says that they come, and then that it takes longer. */
function Asked({ state, busy, onTap }: Deeds & { state: 'read' | 'cannot' | 'left' }) {
  const elder = useElder()
  const there = (
    <Button kind="line" size="xl" grow={!elder} block={elder} busy={busy} onTap={() => onTap('arrived')}>
      已经到了
    </Button>
  )
  return (
    <>
      <Button size="xl" block busy={busy} onTap={() => onTap('soon')}>
        {elder ? '我来' : '我马上到'}
      </Button>
      {elder ? (
        there
      ) : (
        <View className="muster-pair">
          <Button kind="line" size="xl" grow busy={busy} onTap={() => onTap('later')}>
            晚点到
          </Button>
          {there}
        </View>
      )}
      {state === 'cannot' ? (
        <Button kind="quiet" block onTap={() => onTap('reason')}>
          说一句为什么（可不说）
        </Button>
      ) : (
        <Button kind="line" size="xl" block busy={busy} onTap={() => onTap('cannot')}>
          来不了
        </Button>
      )}
      {state === 'cannot' || elder ? null : (
        <View className="sub c2 centre">来不了也点一下，书记好另外叫人。选了还能改</View>
      )}
    </>
  )
}
