import { Button } from '@/ui/Button'
import type { YearMonth } from '../../../../types/domain/time'
import { openMonth } from '../month'
import type { Later } from './WhenOut'
import type { usePen } from './usePen'

interface FormBarProps {
  readonly pen: ReturnType<typeof usePen>
  readonly month: YearMonth
  readonly name: string
  /** The month has its list. */
  readonly already: boolean
  readonly grids: number
  readonly tasks: number
  readonly busy: boolean
  /** The day on which it shall go out; null: now. */
  readonly later: Later | null
  /** Rows of last month's list, to begin with. */
  readonly last: number
  readonly onCopy: () => void
  readonly onPut: () => void
  readonly onSend: () => void
}

/** One main button at a time: put the task on the list, add one, or send the list. */
export function FormBar({
  pen,
  month,
  name,
  already,
  grids,
  tasks,
  busy,
  later,
  last,
  onCopy,
  onPut,
  onSend,
}: FormBarProps) {
  if (pen.task) {
    return (
      <>
        <Button kind="line" onTap={pen.drop}>
          {pen.listed ? '删掉' : '不要了'}
        </Button>
        <Button grow onTap={onPut}>
          {pen.listed ? '改好了' : '放进清单'}
        </Button>
      </>
    )
  }
  if (already) {
    return (
      <Button grow onTap={() => openMonth(month)}>
        {`看 ${name}清单`}
      </Button>
    )
  }
  if (tasks === 0 && last > 0) {
    return (
      <>
        <Button kind="line" onTap={pen.begin}>
          加第一项
        </Button>
        <Button grow onTap={onCopy}>
          {`照上个月的来，${last} 项`}
        </Button>
      </>
    )
  }
  if (tasks === 0) {
    return (
      <Button grow onTap={pen.begin}>
        加第一项
      </Button>
    )
  }
  return (
    <>
      <Button kind="line" onTap={pen.begin}>
        加一项
      </Button>
      <Button grow busy={busy} onTap={onSend}>
        {later ? '定好，到时候自动发' : `发给 ${grids} 个网格`}
      </Button>
    </>
  )
}
