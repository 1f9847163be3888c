import type { GridCode, PersonId } from '../../../types/domain/ids'
import type { Response } from '../../../types/domain/muster'
import type { MusterAnswer, MusterGridDoc } from '../../../types/documents/muster'
import { isLate } from './report'

/** Who needs a word first: those who cannot be counted on yet, then those on the way, then those who are there. */
const ORDER: readonly Response[] = ['read', 'coming', 'arrived', 'cannot', 'left']

const view = (
  personId: PersonId,
  answer: MusterAnswer,
  { gridId: here, facts: { assembleAt } }: MusterGridDoc,
  from: GridCode | null,
) => ({
  personId,
  name: answer.name,
  kind: answer.kind,
  state: answer.state,
  minutes: answer.minutes,
  late: isLate(answer, assembleAt),
  confirmed: answer.confirmed,
  at: answer.at.getTime(),
  from,
  seenIn: answer.seenIn && answer.seenIn.gridId !== here ? answer.seenIn.name : null,
  helps:
    from === null && answer.help ? { to: answer.help.to, toName: answer.help.toName, state: answer.help.state } : null,
  reason: answer.reason,
  teamId: answer.teamId,
})

/** Everybody who has said something in a grid, and those of other grids who help there. */
export function peopleOf(grid: MusterGridDoc, others: readonly MusterGridDoc[]) {
  const own = Object.entries(grid.answers).map(([id, answer]) => view(id as PersonId, answer, grid, null))
  const helping = others.flatMap(({ gridId, answers }) =>
    Object.entries(answers).flatMap(([id, answer]) =>
      answer.help?.state === 'agreed' && answer.help.to === grid.gridId
        ? view(id as PersonId, answer, grid, gridId)
        : [],
    ),
  )
  return [...own, ...helping].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.at - b.at || (a.personId < b.personId ? -1 : 1),
  )
}
