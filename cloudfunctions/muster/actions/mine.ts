import { type GridCode, isGridCode, type PersonId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { action, type Call } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { homeGrid, loadGrid, loadMembership } from '../../org/public'
import { calls, holdersIn, namesPeople } from '../rules/called'
import { around, emergencyAround, modeView } from '../rules/mode'
import { outOn } from '../rules/out'
import { isLate } from '../rules/report'
import { activeGrids, modesAround } from '../store'
import { factsOf } from '../view'

const answerOf = (grid: MusterGridDoc, me: PersonId) => {
  const answer = grid.answers[me]
  if (!answer) return null
  const { state, minutes, confirmed, help } = answer
  return {
    state,
    minutes,
    confirmed,
    late: isLate(answer, grid.facts.assembleAt),
    help: help ? { to: help.to, toName: help.toName, place: help.place, state: help.state } : null,
  }
}

const ledBy = ({ roles }: AccountDoc): GridCode[] =>
  roles.flatMap(({ role, scope }) =>
    (role === 'branchSecretary' || role === 'gridWorker') && isGridCode(scope) ? scope : [],
  )

/** Of the orders in my grid those that call me, that I lead or that I have answered; a trip for occupations or skills and one for posts, when an order asks for them. */
async function callingMe({ db, account }: Call, home: GridCode, grids: readonly MusterGridDoc[]) {
  const { personId: me, roles } = account
  const open = ledBy(account).includes(home) ? [] : grids.filter(({ answers }) => !answers[me])
  const [member, grid] = await Promise.all([
    open.some(({ calledWho }) => calledWho.by !== 'groups' && namesPeople(calledWho)) ? loadMembership(db, me) : null,
    open.some(({ calledWho }) => calledWho.by === 'groups') ? loadGrid(db, home) : null,
  ])
  const kind = roles.some(({ role, scope }) => role === 'cadre' && scope === home) ? 'cadre' : 'volunteer'
  return grids.filter((one) => {
    const { calledWho } = one
    if (!open.includes(one)) return true
    if (calledWho.by === 'groups') return grid !== null && holdersIn(grid, calledWho.groups).includes(me)
    return calls(calledWho, member ?? { kind, occupation: '' })
  })
}

/** What calls me now; newest first. 3 trips in two rounds, up to 2 more where not everybody is called: where somebody lives is read off their account. */
export const mine = action('muster.mine', async (_input, call) => {
  const { db, account, now } = call
  const home = homeGrid(account)
  if (!home) return done({ now, emergency: null, orders: [], leads: [] })
  const me = account.personId
  const led = ledBy(account)
  const [all, modes] = await Promise.all([activeGrids(db, [...new Set([home, ...led])]), modesAround(db, around(home))])
  const found = [...all].sort((a, b) => b.at.getTime() - a.at.getTime())
  const here = found.filter(({ gridId }) => gridId === home)
  const grids = await callingMe(call, home, here)
  const emergency = emergencyAround(modes)
  return done({
    now,
    emergency: emergency ? modeView(emergency) : null,
    orders: grids.map((grid) => ({
      ...factsOf(grid.facts),
      orderId: grid.orderId,
      gridId: grid.gridId,
      gridName: grid.gridName,
      at: grid.at.getTime(),
      byName: grid.byName,
      version: grid.version,
      stationName: grid.stationName,
      place: grid.place,
      mine: answerOf(grid, me),
      deployed:
        !grid.callDeployed &&
        outOn(
          here.filter((other) => other !== grid),
          me,
        ),
    })),
    leads: found
      .filter(({ gridId }) => led.includes(gridId))
      .map(({ orderId, gridId, gridName, facts: { level, title } }) => ({ orderId, gridId, gridName, level, title })),
  })
})
