import { View } from '@tarojs/components'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { ValueOf } from '../../../../types/contracts/all'

type ModeRow = ValueOf<'muster.listOrders'>['modes'][number]

interface ModeCardProps {
  readonly modes: readonly ModeRow[]
  /** This place's own, when it is in emergency. */
  readonly here: ModeRow | undefined
  readonly onSwitch: () => void
}

/** 平时 or 应急: which parts are in emergency, since when and by whom. */
export function ModeCard({ modes, here, onSwitch }: ModeCardProps) {
  const now = useNow()
  const parts = modes.filter((mode) => mode !== here)
  return (
    <View className="muster-gap">
      <Card>
        <Cell
          icon={here ? 'alert' : 'check'}
          title={here ? `应急中：${here.reason}` : '平时'}
          sub={
            here
              ? `${momentInWords(here.since, now)} ${here.byName}定的${here.tasksPaused ? '，日常任务先停' : ''}`
              : undefined
          }
          beside={
            <Button kind="line" size="small" onTap={onSwitch}>
              {here ? '转回平时' : '转入应急'}
            </Button>
          }
        />
        {parts.map((mode) => (
          <Cell key={mode.scope} icon="alert" title={`${mode.scopeName}应急中`} sub={mode.reason} />
        ))}
      </Card>
    </View>
  )
}
