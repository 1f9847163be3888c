import { go, routes } from '@/lib/routes'
import { useSome } from '@/lib/useSome'
import { dayInWords, minutesInWords, spanInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import { said } from '@/cloud/said'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { helpedInWords } from '../helped'
import { OneOfTask } from '../OneOfTask'
import '../doing.scss'
import '../tasks.scss'
import type { Task } from '../view'
import { Accepted } from './Accepted'
import { Rating } from './Rating'
import { SendBackSheet } from './SendBackSheet'
import { ServedRow } from './ServedRow'
import { type Acceptance, partsOf, useAcceptance } from './useAcceptance'

const TITLE = '验收'

/** 验收: who served how long, right as it is; only exceptions are tapped. @param taskId as the address has it */
export const AcceptTask = ({ taskId }: { taskId: string }) => (
  <OneOfTask taskId={taskId} title={TITLE}>
    {(task) => <Accepting task={task} />}
  </OneOfTask>
)

function Accepting({ task }: { task: Task }) {
  const acceptance = useAcceptance(task)
  const [sendingBack, setSendingBack] = useState(false)
  const [backSent, setBackSent] = useState(false)
  const { state } = acceptance.write
  if (state.at === 'done') return <Accepted task={task} value={state.value} />
  if (!task.acceptable.allowed && state.at === 'idle') return <NotNow task={task} />
  const count = acceptance.now.length
  const { fault } = acceptance
  return (
    <Screen
      title={TITLE}
      actions={
        <>
          {task.sendable.allowed ? (
            <Button kind="line" onTap={() => setSendingBack(true)}>
              退回补充
            </Button>
          ) : null}
          <Button grow busy={state.at === 'sending'} onTap={() => (fault ? undefined : void acceptance.send())}>
            {count > 0 ? `验收，给 ${count} 人记积分` : '都验收过了，办结'}
          </Button>
        </>
      }
    >
      <View className="notes">
        <WriteNote write={acceptance.write} />
        {fault ? <Banner icon="alert">{`${fault.name}的时长，请看一下`}</Banner> : null}
        {backSent ? <Banner tone="pine">退回去了，已经告诉他们</Banner> : null}
      </View>
      <Head task={task} count={count} />
      <People task={task} acceptance={acceptance} />
      <WalkIns task={task} />
      <Others task={task} />
      {task.evidence > 0 ? (
        <Card after>
          <Cell
            icon="record"
            title={`交上来 ${task.evidence} 份照片和说明`}
            onTap={() => go(routes.evidence(task.id))}
          />
        </Card>
      ) : null}
      <Rating acceptance={acceptance} />
      {sendingBack ? (
        <SendBackSheet task={task} onClose={() => setSendingBack(false)} onSent={() => setBackSent(true)} />
      ) : null}
    </Screen>
  )
}

/** Nothing to accept now, and why. */
const NotNow = ({ task }: { task: Task }) => (
  <Screen title={TITLE}>
    <Empty
      icon="check"
      title={task.state === 'accepted' ? '这一项办结了' : '现在还不能验收'}
      why={task.acceptable.allowed ? '' : said(task.acceptable.code)}
      action={{ text: '看任务', onTap: () => go(routes.task(task.id)) }}
    />
  </Screen>
)

function Head({ task, count }: { task: Task; count: number }) {
  const now = useNow()
  const elder = useElder()
  const { due } = task.acceptance
  return (
    <>
      <Heading className="head">{count > 0 ? `${count} 人办完了，都对就点验收` : task.title}</Heading>
      <View className="sub c2">{count > 0 ? task.title : '没有人等着验收'}</View>
      {count > 0 && !elder ? <View className="sub c2">{spanInWords(task.startsAt, task.endsAt, now)}</View> : null}
      {task.sentBack ? <Banner icon="clock">{`退回去补了：${task.sentBack.reason}`}</Banner> : null}
      {due !== null && due <= now ? <Banner tone="red">结束 10 个工作日了，大家等着记时长</Banner> : null}
      {due !== null && due > now && !elder ? (
        <View className="sub c2">{`${dayInWords(due - 1, now)}以前验收，时长按时入册`}</View>
      ) : null}
    </>
  )
}

function People({ task, acceptance }: { task: Task; acceptance: Acceptance }) {
  const { ready } = partsOf(task)
  const some = useSome(ready)
  const [open, setOpen] = useState('')
  const elder = useElder()
  if (ready.length === 0) return null
  return (
    <Section title="来了的人" note={elder ? null : <View className="sub c2">时长按签到算，点名字可改</View>}>
      <Card>
        {some.shown.map((person) => (
          <ServedRow
            key={person.personId}
            task={task}
            person={person}
            acceptance={acceptance}
            open={open === person.personId}
            onToggle={() => setOpen(open === person.personId ? '' : person.personId)}
          />
        ))}
      </Card>
      {ready.length > some.shown.length ? <End {...some.foot} /> : null}
    </Section>
  )
}

/** Who came without a place: seen, named, and not part of what is accepted. */
function WalkIns({ task }: { task: Task }) {
  const { walkIns, helped } = task.acceptance
  const some = useSome(walkIns)
  if (walkIns.length === 0) return null
  return (
    <Section title="没占位子来的" note={<View className="sub c2">只记时长，没有积分</View>}>
      <Card>
        {some.shown.map(({ personId, name, minutes, standing }) => {
          const by = helped.find((one) => one.personId === personId)
          return (
            <Cell
              key={personId}
              plain
              title={name}
              sub={by && helpedInWords(by)}
              {...(standing === 'pending' ? { onTap: () => go(routes.shift(task.id)) } : {})}
              beside={
                standing === 'pending' ? (
                  <Tag>等确认</Tag>
                ) : (
                  <View className="num c2">{minutes === null ? '还没签退' : minutesInWords(minutes)}</View>
                )
              }
            />
          )
        })}
      </Card>
      {walkIns.length > some.shown.length ? <End {...some.foot} /> : null}
    </Section>
  )
}

/** Names that fit one line. */
const NAMED = 6
const names = (people: readonly { readonly name: string }[]): string =>
  people
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、') + (people.length > NAMED ? ` 等 ${people.length} 人` : '')

/** Who is not in this acceptance, and why. */
function Others({ task }: { task: Task }) {
  const { waiting, before, absent } = partsOf(task)
  const pending = waiting.filter(({ attendance }) => attendance?.standing === 'pending')
  const stillIn = waiting.filter(({ attendance }) => attendance?.standing !== 'pending')
  const rows = [
    { key: 'pending', title: '签到还没核对', people: pending },
    { key: 'stillIn', title: '还没签退', people: stillIn },
    { key: 'before', title: '已经验收过', people: before },
    { key: 'absent', title: '没有签到，不记时长', people: absent },
  ].filter(({ people }) => people.length > 0)
  if (rows.length === 0) return null
  return (
    <Section title="这次不算的人">
      <Card>
        {rows.map(({ key, title, people }) => (
          <Cell
            key={key}
            title={title}
            sub={names(people)}
            plain
            {...(key === 'pending' ? { onTap: () => go(routes.shift(task.id)) } : {})}
          />
        ))}
      </Card>
    </Section>
  )
}
