import type { Write } from '@/cloud/useWrite'
import { minutesInWords } from '@/lib/when'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import type { ValueOf } from '../../../../types/contracts/all'
import type { Task } from '../view'
import { type Person, servedIn } from './words'

/** More rows than this are not read before a tap; the number on the button counts all. */
const ROWS = 20

interface AcceptSheetProps {
  readonly task: Task
  readonly accept: Write<'tasks.accept'>
  readonly onClose: () => void
}

/** 验收: who served how long, one more tap, then what each was given. */
export function AcceptSheet({ task, accept, onClose }: AcceptSheetProps) {
  const { state } = accept
  if (state.at === 'done') return <Accepted task={task} awards={state.value.awards} onClose={onClose} />
  const served = servedIn(task)
  const absent = task.roster.length - served.length
  return (
    <Sheet title="验收这一项？" sub="按签到的时长，满半小时记 5 分" onClose={onClose}>
      <View className="sheet-list">
        {served.slice(0, ROWS).map((person) => (
          <Cell key={person.personId} title={person.name} beside={<Minutes of={person} />} />
        ))}
        {served.length > ROWS ? <Cell title={`还有 ${served.length - ROWS} 人`} plain /> : null}
        {absent > 0 ? <Cell title={`另外 ${absent} 人没有签到，不记分`} plain /> : null}
      </View>
      <View className="sheet-note">
        <WriteNote write={accept} />
      </View>
      <Button block busy={state.at === 'sending'} onTap={() => void accept.send({ taskId: task.id })}>
        {`验收，给 ${served.length} 人记积分`}
      </Button>
    </Sheet>
  )
}

const Minutes = ({ of }: { of: Person }) => (
  <View className="num c2">{of.attendance?.minutes ? minutesInWords(of.attendance.minutes) : '没签退'}</View>
)

type Awards = ValueOf<'tasks.accept'>['awards']

function Accepted({ task, awards, onClose }: { task: Task; awards: Awards; onClose: () => void }) {
  const nameOf = (id: string) => task.roster.find(({ personId }) => personId === id)?.name ?? '已退出的人'
  const points = awards.reduce((sum, award) => sum + award.points, 0)
  return (
    <Sheet title="记好了" sub={`${awards.length} 人，一共 ${points} 分`} onClose={onClose}>
      <View className="sheet-list">
        {awards.slice(0, ROWS).map((award) => (
          <Cell
            key={award.personId}
            title={nameOf(award.personId)}
            sub={minutesInWords(award.minutes)}
            beside={
              award.points > 0 ? (
                <View className="title num">{`+${award.points}`}</View>
              ) : (
                <View className="sub c2">不满半小时</View>
              )
            }
          />
        ))}
        {awards.length > ROWS ? <Cell title={`还有 ${awards.length - ROWS} 人`} plain /> : null}
      </View>
      <Button block onTap={onClose}>
        好
      </Button>
    </Sheet>
  )
}
