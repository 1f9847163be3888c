import { goBackOr, routes } from '@/lib/routes'
import { useSome } from '@/lib/useSome'
import { minutesInWords } from '@/lib/when'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Done } from '@/ui/Done'
import { End } from '@/ui/End'
import { Screen } from '@/ui/Screen'
import { View } from '@tarojs/components'
import type { ValueOf } from '../../../../types/contracts/all'
import type { Task } from '../view'

type Value = ValueOf<'tasks.accept'>

/** The least that earns anything, 满半小时. */
const HALF_HOUR = 30

/** What each was given, as it was really posted. */
export function Accepted({ task, value }: { task: Task; value: Value }) {
  const { awards, state } = value
  const nameOf = (id: string) => task.roster.find(({ personId }) => personId === id)?.name ?? '已退出的人'
  const points = awards.reduce((sum, award) => sum + award.points, 0)
  const some = useSome(awards)
  return (
    <Screen
      title="验收"
      actions={
        <Button grow onTap={() => goBackOr(routes.task(task.id))}>
          好
        </Button>
      }
    >
      <Done title="记好了" sub={awards.length > 0 ? `${awards.length} 人，一共 ${points} 分` : '这一项办结了'} />
      {state === 'open' ? <Banner icon="clock">还有人没验收，等他们签退、核对好再来</Banner> : null}
      {awards.length > 0 ? (
        <Card>
          {some.shown.map((award) => (
            <Cell
              key={award.personId}
              title={nameOf(award.personId)}
              sub={minutesInWords(award.minutes)}
              beside={<Points {...award} />}
            />
          ))}
        </Card>
      ) : null}
      {awards.length > some.shown.length ? <End {...some.foot} /> : null}
    </Screen>
  )
}

/** A cap of the day or month may have left nothing of it. */
const Points = ({ points, minutes }: { points: number; minutes: number }) =>
  points > 0 ? (
    <View className="title num">{`+${points}`}</View>
  ) : (
    <View className="sub c2">{minutes < HALF_HOUR ? '不满半小时' : '积分到顶了'}</View>
  )
