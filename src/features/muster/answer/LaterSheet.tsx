import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'

const MINUTES = [
  { minutes: 20, text: '20 分钟后' },
  { minutes: 40, text: '40 分钟后' },
  { minutes: 90, text: '一个半小时后' },
] as const

/** About when somebody comes who cannot come at once. */
export function LaterSheet({ onChoose, onClose }: { onChoose: (minutes: number) => void; onClose: () => void }) {
  return (
    <Sheet title="大约什么时候能到？" onClose={onClose}>
      <View className="muster-buttons">
        {MINUTES.map(({ minutes, text }) => (
          <Button key={minutes} kind="line" size="xl" block onTap={() => onChoose(minutes)}>
            {text}
          </Button>
        ))}
      </View>
    </Sheet>
  )
}
