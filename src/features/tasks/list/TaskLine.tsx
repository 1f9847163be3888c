import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Pips } from '@/ui/Pips'
import { Tag } from '@/ui/Tag'
import { View } from '@tarojs/components'
import type { Instant } from '../../../../types/domain/time'
import type { TaskRow, TaskView } from '../view'
import { faceOf } from './face'
import type { TaskGroup } from './groups'

interface TaskLineProps {
  readonly task: TaskRow
  readonly group: TaskGroup['key']
  readonly view: TaskView
  readonly now: Instant
  /** What the caller may do at once from the list. */
  readonly deed: { readonly text: string; readonly busy: boolean; readonly onTap: () => void } | null
}

/** One task of the list; for elders three lines and no dots. */
export function TaskLine({ task, group, view, now, deed }: TaskLineProps) {
  const elder = useElder()
  const face = faceOf(task, group, view, now, elder)
  const button = deed ? (
    <Button kind="redLine" size="small" busy={deed.busy} label={`${deed.text}：${task.title}`} onTap={deed.onTap}>
      {deed.text}
    </Button>
  ) : null
  const open = () => go(routes.task(task.id))
  if (elder) {
    const lines = (
      <>
        <View>{face.when}</View>
        <View className={face.short ? 'cr strong' : ''}>{face.need}</View>
      </>
    )
    return <Cell title={task.title} sub={lines} beside={button} onTap={open} />
  }
  const line = (
    <>
      {face.pips ? <Pips {...face.pips} /> : null}
      {face.wants ? `${face.when}·${face.wants}` : face.when}
    </>
  )
  return (
    <Cell
      title={task.title}
      sub={line}
      beside={button ?? <Tag tone={face.tag.tone}>{face.tag.text}</Tag>}
      onTap={open}
    />
  )
}
