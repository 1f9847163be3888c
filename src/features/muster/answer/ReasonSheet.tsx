import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'

const REASONS = ['我在外地', '我在值班', '身体不方便', '家里走不开'] as const

/** Why somebody cannot come; nobody has to say, and nothing follows from it. */
export function ReasonSheet({ onChoose, onClose }: { onChoose: (reason: string) => void; onClose: () => void }) {
  return (
    <Sheet title="方便说一句吗？" sub="不说也行，只有书记看得到" onClose={onClose}>
      <View className="muster-buttons">
        {REASONS.map((reason) => (
          <Button key={reason} kind="line" size="xl" block onTap={() => onChoose(reason)}>
            {reason}
          </Button>
        ))}
      </View>
    </Sheet>
  )
}
