import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import type { Mine } from '../words'

interface HelpProps {
  readonly help: NonNullable<NonNullable<Mine['mine']>['help']>
  readonly busy: boolean
  readonly onAnswer: (help: 'agreed' | 'declined') => void
}

/** Another grid asks for me; I go only if I say so. */
export function Help({ help, busy, onAnswer }: HelpProps) {
  if (help.state === 'declined') return null
  if (help.state === 'agreed') {
    return (
      <Banner tone="pine" icon="check">
        {`请去${help.toName}帮忙，到了在这里点一下`}
      </Banner>
    )
  }
  return (
    <View className="muster-gap">
      <View className="title">{`${help.toName}还缺人，您能去吗？`}</View>
      <View className="muster-deeds">
        <Button kind="line" busy={busy} onTap={() => onAnswer('declined')}>
          留在这边
        </Button>
        <Button kind="line" grow busy={busy} onTap={() => onAnswer('agreed')}>
          我去帮
        </Button>
      </View>
    </View>
  )
}
