import { openAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { loadGrid } from '../../org/public'
import { tasksOfMonth } from '../store'

/** What a card in a chat shows to anybody: how much a grid still wants this month, without titles, places and people; 3 trips. */
export const monthFace = openAction('tasks.monthFace', async ({ gridId, month }, { db, now }) => {
  const [grid, tasks] = await Promise.all([loadGrid(db, gridId), tasksOfMonth(db, gridId, month)])
  if (!grid) return refuse('notFound')
  const wanting = tasks.filter(
    ({ state, placesLeft, endsAt }) => state === 'open' && placesLeft > 0 && endsAt.getTime() > now,
  )
  return done({
    gridName: grid.name,
    communityName: grid.communityName,
    now,
    open: wanting.map(({ kind, startsAt, endsAt, placesLeft }) => ({
      kind,
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
      placesLeft,
    })),
  })
})
