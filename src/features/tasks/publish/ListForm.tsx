import { useQueryAction } from '@/cloud/useQueryAction'
import { Banner } from '@/ui/Banner'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Instant, YearMonth } from '../../../../types/domain/time'
import { monthName } from '../month'
import '../tasks.scss'
import { DraftList } from './DraftList'
import { faultCount } from './faults'
import { FormBar } from './FormBar'
import type { Community } from './list-input'
import { ListSettings } from './ListSettings'
import { Published } from './Published'
import { KeptNote } from './KeptNote'
import { Scheduled } from './Scheduled'
import { TaskEditor } from './TaskEditor'
import { momentOf } from './draft'
import { type Later, WhenOut } from './WhenOut'
import { usePen } from './usePen'
import { usePublishing } from './usePublishing'

interface ListFormProps {
  readonly community: Community
  /** The month that the page was opened for. */
  readonly month: YearMonth
  readonly now: Instant
}

/** Where a fault may be, whatever part of the page is in view. */
const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })

/** The list under the pen: on a phone one thing at a time, on a desk the form beside the list so far. */
export function ListForm({ community, month, now }: ListFormProps) {
  const { draft, grids, change, publish, send, setDay, retry, reach, kept, faults } = usePublishing(
    community,
    month,
    now,
  )
  const [later, setLater] = useState<Later | null>(null)
  const pen = usePen({ draft, faults, now, firstStation: community.stations[0]?.id ?? '', change })
  const published = useQueryAction('tasks.listTasks', { scope: community.id, month: draft.month })
  if (reach) return <Published reach={reach} community={community} now={now} />
  if (kept.scheduled !== null) return <Scheduled draft={draft} at={kept.scheduled} kept={kept} now={now} />
  const already = published.value?.tasks.length ?? 0
  const toMend = faultCount(faults)
  const name = monthName(draft.month, now)
  return (
    <Screen
      title="发清单"
      wide
      actions={
        <FormBar
          pen={pen}
          month={draft.month}
          name={name}
          already={already > 0}
          grids={grids}
          tasks={draft.tasks.length}
          busy={publish.state.at === 'sending'}
          onPut={() => (pen.put() ? undefined : toTop())}
          later={later}
          last={kept.server.value?.last.length ?? 0}
          onCopy={() => change({ ...draft, tasks: kept.server.value?.last ?? [] })}
          onSend={() => void (later ? setDay(momentOf(later.date, later.clock) ?? 0) : send()).then(toTop)}
        />
      }
    >
      {pen.task ? null : (
        <Heading className="head">
          {already > 0 ? `${name}的清单发过了，${already} 项` : `${name}要大家帮什么？`}
        </Heading>
      )}
      <Notes already={already > 0} toMend={toMend} publish={{ state: publish.state, retry }} kept={kept} />
      <View className={pen.task ? 'publish editing' : 'publish'}>
        <View className="publish-form">
          {pen.task ? (
            <TaskEditor
              task={pen.task}
              title={pen.listed ? '改这一项' : '新的一项'}
              community={community}
              faults={pen.faults}
              month={draft.month}
              now={now}
              onChange={pen.write}
            />
          ) : (
            <>
              <ListSettings draft={draft} community={community} faults={faults} now={now} onChange={change} />
              {draft.tasks.length > 0 ? <WhenOut later={later} now={now} onChange={setLater} /> : null}
            </>
          )}
        </View>
        <View className="publish-list">
          <DraftList draft={draft} faults={faults} now={now} onEdit={pen.open} />
        </View>
      </View>
    </Screen>
  )
}

interface NotesProps {
  readonly already: boolean
  readonly toMend: number
  readonly publish: Parameters<typeof WriteNote>[0]['write']
  readonly kept: ReturnType<typeof usePublishing>['kept']
}

const Notes = ({ already, toMend, publish, kept }: NotesProps) => (
  <View className="notes">
    {already ? <Banner icon="task">一个月一张，可以先写别的月</Banner> : null}
    {toMend > 0 ? <Banner tone="red">{`有 ${toMend} 处要改，看红字`}</Banner> : null}
    <WriteNote write={publish} />
    <KeptNote kept={kept} refused={kept.server.value?.draft?.refused ?? null} />
  </View>
)
