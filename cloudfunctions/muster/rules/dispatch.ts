import type { PersonId } from '../../../types/domain/ids'
import type { MusterGridDoc } from '../../../types/documents/muster'

/** Why these people cannot be asked to help elsewhere, or null: all of them said that they come, and none was asked before. */
export function whyNotDispatch(
  grid: Pick<MusterGridDoc, 'active' | 'answers'>,
  people: readonly PersonId[],
): 'orderOver' | 'notComing' | 'helpAsked' | null {
  if (!grid.active) return 'orderOver'
  const answers = people.map((person) => grid.answers[person])
  if (answers.some((answer) => answer?.state !== 'coming' && answer?.state !== 'arrived')) return 'notComing'
  return answers.some((answer) => answer?.help) ? 'helpAsked' : null
}
