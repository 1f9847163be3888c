import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Done } from '@/ui/Done'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TASK_LETTERS } from '../../../../types/domain/tasks'
import { NoSuchTask } from '../NoSuchTask'
import { isTaskId, type Task } from '../view'

/** The community takes a task back, and says why. */
export function WithdrawTask({ taskId }: { taskId: string }) {
  return isTaskId(taskId) ? <Known taskId={taskId} /> : <NoSuchTask />
}

function Known({ taskId }: { taskId: `t${string}` }) {
  const task = useQueryAction('tasks.getTask', { taskId })
  if (task.value) return <Form task={task.value} />
  return (
    <Screen title="撤回任务">
      <Loaded of={task} skeleton={<Skeleton head rows={3} />}>
        {() => null}
      </Loaded>
    </Screen>
  )
}

/** What it mostly is; a tap each. */
const REASONS = ['下雨，改天再办', '没人能来，改到下个月', '已经有人办好了', '写错了，重新发']

function Form({ task }: { task: Task }) {
  const now = useNow()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const withdraw = useWrite('tasks.withdraw')
  const back = () => goBackOr(routes.task(task.id))
  const over = reason.trim().length - TASK_LETTERS.reason
  const fault = reason.trim() === '' ? '说一句为什么，大家好明白' : over > 0 ? `去掉 ${over} 个字` : undefined
  const send = () => {
    setAsked(true)
    if (!fault) void withdraw.send({ taskId: task.id, reason: reason.trim() })
  }
  if (withdraw.state.at === 'done') {
    const { told } = withdraw.state.value
    return (
      <Screen
        title="撤回任务"
        actions={
          <Button grow onTap={back}>
            好
          </Button>
        }
      >
        <Done title="撤回了" sub={told > 0 ? '上面的人和支部都收到了通知' : '还没有人在上面，不用通知谁'} />
      </Screen>
    )
  }
  return (
    <Screen
      title="撤回任务"
      actions={
        <>
          <Button kind="line" onTap={back}>
            不撤了
          </Button>
          <Button grow busy={withdraw.state.at === 'sending'} onTap={send}>
            撤回这项
          </Button>
        </>
      }
    >
      <Heading className="head">{`撤回“${task.title}”？`}</Heading>
      <View className="sub c2">{`${momentInWords(task.startsAt, now)}·${whoIsOn(task)}`}</View>
      <View className="notes">
        <WriteNote write={withdraw} />
      </View>
      <Card pad after>
        <View className="field">
          <View className="field-label">为什么撤</View>
          <Choice
            label="为什么撤"
            options={REASONS.map((text) => ({ value: text, text }))}
            chosen={[reason]}
            onTap={setReason}
          />
        </View>
        <Field
          label="或者写一句"
          value={reason}
          onChange={setReason}
          hint="会发给上面的人和支部"
          fault={asked ? fault : undefined}
        />
      </Card>
    </Screen>
  )
}

const whoIsOn = ({ people, branches }: Task): string =>
  people + branches.length === 0 ? '还没有人在上面' : `${people} 个人、${branches.length} 个支部会收到通知`
