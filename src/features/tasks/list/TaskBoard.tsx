import { useRouteParam } from '@/lib/useRouteParam'
import { useNow } from '@/session/now'
import { useHome } from '@/session/session'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useState } from 'react'
import { monthName, useMonth } from '../month'
import { gridOf, taskView } from '../view'
import { Elsewhere } from './Elsewhere'
import { FromCard } from './FromCard'
import { MonthSheet } from './MonthSheet'
import { NotRegistered } from './NotRegistered'
import { PublicFace } from './PublicFace'
import { TaskList } from './TaskList'

/** The tasks tab: one month, through the eyes of the role in view. */
export function TaskBoard() {
  const now = useNow()
  const home = useHome()
  const [month, setMonth] = useMonth(now)
  const [choosing, setChoosing] = useState(false)
  // The grid in whose chat the card was that led here.
  const cardOf = gridOf(useRouteParam('grid'))
  const active = home.value?.state === 'active' ? home.value : undefined
  const grant = active?.roles[active.view]
  const view = grant ? taskView(grant.role) : null
  const choose = (chosen: typeof month) => {
    setMonth(chosen)
    setChoosing(false)
  }
  return (
    <Screen
      title={`${monthName(month, now)}任务`}
      tab="tasks"
      menu={view ? { label: '换月份', onTap: () => setChoosing(true) } : undefined}
    >
      <Loaded of={home} skeleton={<Skeleton head rows={5} />}>
        {(me) => {
          if (cardOf && (me.state === 'unregistered' || me.state === 'pending'))
            return <PublicFace gridId={cardOf} month={month} pending={me.state === 'pending'} />
          if (me.state !== 'active' || !grant) return <NotRegistered suspended={me.state === 'suspended'} />
          return view ? (
            <>
              {cardOf ? <FromCard gridId={cardOf} grant={grant} /> : null}
              <TaskList
                key={`${grant.role}${month}`}
                grant={grant}
                view={view}
                month={month}
                now={now}
                onMonth={setMonth}
              />
            </>
          ) : (
            <Elsewhere grant={grant} otherViews={me.roles.some(({ role }) => taskView(role) !== null)} />
          )
        }}
      </Loaded>
      {choosing ? <MonthSheet month={month} now={now} onChoose={choose} onClose={() => setChoosing(false)} /> : null}
    </Screen>
  )
}
