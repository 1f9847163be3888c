import '../tasks.scss'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { spanInWords } from '@/lib/when'
import { rememberPage } from '@/session/return-to'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import { View } from '@tarojs/components'
import type { ValueOf } from '../../../../types/contracts/all'
import type { GridCode } from '../../../../types/domain/ids'
import { TASK_KIND_LABEL } from '../../../../types/domain/tasks'
import type { YearMonth } from '../../../../types/domain/time'
import { monthName } from '../month'

type Face = ValueOf<'tasks.monthFace'>

interface PublicFaceProps {
  readonly gridId: GridCode
  readonly month: YearMonth
  /** Registered, and not confirmed yet. */
  readonly pending: boolean
}

/** More than these say nothing new to somebody who is new. */
const SHOWN = 5

/** What a card in a chat shows to somebody who is not registered yet: how much the grid wants, and the way in. */
export function PublicFace({ gridId, month, pending }: PublicFaceProps) {
  const face = useQueryAction('tasks.monthFace', { gridId, month })
  usePullDown(face.refresh)
  return (
    <Loaded of={face} skeleton={<Skeleton head rows={3} />}>
      {(value) => <Shown face={value} gridId={gridId} month={month} pending={pending} />}
    </Loaded>
  )
}

function Shown({ face, gridId, month, pending }: PublicFaceProps & { face: Face }) {
  const { open, now } = face
  const people = open.reduce((sum, { placesLeft }) => sum + placesLeft, 0)
  const register = () => {
    rememberPage(routes.tasks(month, gridId), now)
    go(routes.register())
  }
  return (
    <>
      <View className="sub c2 face-where">{`${face.communityName}·${face.gridName}`}</View>
      <Heading className="head">
        {open.length > 0
          ? `${monthName(month, now)}有 ${open.length} 项等人来帮，还要 ${people} 人`
          : `${monthName(month, now)}的事都有人了`}
      </Heading>
      {pending ? (
        <Banner icon="clock">您登记好了。网格员确认一下，就能在这里参加</Banner>
      ) : (
        <View className="face-way">
          <Button block onTap={register}>
            登记一下，来帮忙
          </Button>
          <View className="sub c2 centre">名字、住在哪、手机号，一两分钟，登记完回到这里</View>
        </View>
      )}
      {open.length > 0 ? (
        <Card after>
          {open.slice(0, SHOWN).map(({ kind, startsAt, endsAt, placesLeft }) => (
            <Cell
              key={[kind, startsAt, endsAt, placesLeft].join('-')}
              title={TASK_KIND_LABEL[kind]}
              sub={spanInWords(startsAt, endsAt, now)}
              beside={<Tag>{`还要 ${placesLeft} 人`}</Tag>}
              plain
            />
          ))}
          {open.length > SHOWN ? (
            <View className="pad sub c2">{`还有 ${open.length - SHOWN} 项，登记了都能看到`}</View>
          ) : null}
        </Card>
      ) : (
        <Empty icon="task" title="眼下不缺人" why="登记了，下个月的清单一发就能看到" />
      )}
    </>
  )
}
