import { said } from '@/cloud/said'
import { go, routes } from '@/lib/routes'
import { andThen, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import type { Grant } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { TASK_KIND_LABEL } from '../../../../types/domain/tasks'
import type { Instant } from '../../../../types/domain/time'
import { tagOf } from '../phase'
import '../doing.scss'
import '../tasks.scss'
import { branchOf, type Task } from '../view'
import { barOf, clashOf, type Deed, type Looker, whyNothing } from './bar'
import { Branches } from './Branches'
import { ContactCard } from './ContactCard'
import { DetailBar } from './DetailBar'
import { Doing } from './Doing'
import { OpenSheet, useBranchSheets } from './ofBranch'
import { People } from './People'
import { TaskFacts } from './TaskFacts'
import { useDeeds } from './useDeeds'
import { Withdraw } from './Withdraw'

interface OneTaskProps {
  readonly task: Task
  readonly now: Instant
  /** It could not be asked for again just now. */
  readonly stale: boolean
  readonly looker: Looker
  readonly grant: Grant | undefined
}

/** A task with its people and its one main action. */
export function OneTask({ task, now, stale, looker, grant }: OneTaskProps) {
  const elder = useElder()
  const deeds = useDeeds(task)
  const bar = barOf(task, looker, now)
  const branchId = grant && looker.view === 'branch' ? branchOf(grant) : null
  const branch = useBranchSheets(task, branchId, deeds)
  const coming = `记下了，${andThen(momentInWords(task.startsAt, now, elder), '见')}`
  const does: Readonly<Record<Deed, () => void>> = {
    takeOver: branch.takeOver,
    claim: branch.open('claim'),
    wait: branch.open('wait'),
    accept: () => go(routes.accept(task.id)),
    assign: () => go(routes.assign(task.id)),
    answer: () => void deeds.take('offered', coming),
    join: () => task.joinFrom && void deeds.take(task.joinFrom, coming),
    checkIn: () => go(routes.checkIn(task.id)),
    checkOut: () => go(routes.checkIn(task.id)),
    openStation: () => go(routes.station(task.id)),
  }
  const filling = bar.main === 'claim' || bar.main === 'assign' || bar.main === 'join' ? does[bar.main] : null
  const arranges = branchId !== null || looker.view === 'community'
  const leavable = looker.view !== 'community' && task.mine === 'coming' && task.leavable.allowed
  return (
    <Screen
      title="任务"
      actions={
        <DetailBar
          task={task}
          bar={bar}
          now={now}
          busy={deeds.busy}
          onMain={(deed) => does[deed]()}
          onDecline={() => void deeds.giveBack('好的，已经告诉支部了')}
          onRefuse={branch.refuse}
        />
      }
    >
      <Notes
        deeds={deeds}
        stale={stale}
        why={whyNothing(task, looker, now)}
        before={branch.offer ?? clashOf(task, bar, now) ?? sentBackOf(task, looker)}
      />
      <TaskHead task={task} looker={looker} now={now} />
      <TaskFacts task={task} now={now} claiming={bar.main === 'claim'} />
      <ContactCard task={task} />
      <Doing task={task} me={looker.personId} />
      <People
        task={task}
        now={now}
        me={looker.personId}
        leave={leavable ? { busy: deeds.busy, onTap: () => void deeds.giveBack('退出了，位子让给别人') } : null}
        onFill={filling}
        onFree={arranges ? { busy: deeds.busy, onTap: (person) => void deeds.free(person) } : null}
      />
      <Branches task={task} own={branchId} deeds={branch.deeds} />
      <Withdraw task={task} looker={looker} />
      <OpenSheet task={task} branchId={branchId} sheet={branch.sheet} onClose={branch.close} onDone={deeds.say} />
    </Screen>
  )
}

/** What the community still wants: said to those who can give it, and to whoever waits for it. */
function sentBackOf({ sentBack, evidenceAddable }: Task, { view }: Looker): string | null {
  if (!sentBack) return null
  if (view === 'community') return `请他们补：${sentBack.reason}`
  return evidenceAddable.allowed ? `社区请您补一下：${sentBack.reason}` : null
}

interface NotesProps {
  readonly deeds: ReturnType<typeof useDeeds>
  readonly stale: boolean
  readonly why: ReturnType<typeof whyNothing>
  /** What to know before doing anything. */
  readonly before: string | null
}

/** How the last change ended; else what to know first, or why there is nothing to do, where that helps. */
function Notes({ deeds, stale, why, before }: NotesProps) {
  return (
    <View className="notes">
      {stale ? <Banner>没连上，这是刚才的样子</Banner> : null}
      {Object.entries(deeds.writes).map(([name, write]) => (
        <WriteNote key={name} write={write} />
      ))}
      {deeds.done ? <Banner tone="pine">{deeds.done}</Banner> : null}
      {before && !deeds.done ? <Banner icon="alert">{before}</Banner> : null}
      {why && !deeds.done ? <Banner icon="clock">{said(why)}</Banner> : null}
    </View>
  )
}

function TaskHead({ task, looker, now }: Pick<OneTaskProps, 'task' | 'looker' | 'now'>) {
  const elder = useElder()
  const tag = tagOf(task, looker.view ?? 'community', now)
  return (
    <>
      <View className="task-tags">
        <Tag tone={tag.tone}>{tag.text}</Tag>
        {elder ? null : (
          <Tag>{task.branch && looker.view === 'branch' ? '我们认领的' : TASK_KIND_LABEL[task.kind]}</Tag>
        )}
      </View>
      <Heading className="head">{task.title}</Heading>
    </>
  )
}
