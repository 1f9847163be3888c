import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import type { Mine } from '../words'

export type Tapped = 'soon' | 'later' | 'arrived' | 'cannot' | 'left' | 'reason'

interface ButtonsProps {
  readonly mine: Mine['mine']
  readonly busy: boolean
  readonly onTap: (what: Tapped) => void
}

/** Three answers of one size, none of them shamed; afterwards what may follow. */
export function Buttons({ mine, busy, onTap }: ButtonsProps) {
  const state = mine?.state ?? 'read'
  if (state === 'left') return null
  if (state === 'arrived') {
    return (
      <View className="muster-buttons">
        <Button kind="line" size="xl" block busy={busy} onTap={() => onTap('left')}>
          我先走了
        </Button>
      </View>
    )
  }
  const coming = state === 'coming'
  return (
    <View className="muster-buttons">
      <Button size="xl" block busy={busy} onTap={() => onTap(coming ? 'arrived' : 'soon')}>
        {coming ? '我到了' : '我马上到'}
      </Button>
      <Button kind="line" size="xl" block busy={busy} onTap={() => onTap('later')}>
        {coming ? '要晚一点' : '晚点到'}
      </Button>
      {coming ? null : (
        <Button kind="line" size="xl" block busy={busy} onTap={() => onTap('arrived')}>
          已经到了
        </Button>
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
      {state === 'cannot' ? null : <View className="sub c2 centre">来不了也点一下，书记好另外叫人。选了还能改</View>}
    </View>
  )
}
