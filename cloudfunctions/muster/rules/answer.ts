import { RESPONSES_AFTER, type Response } from '../../../types/domain/muster'
import type { GridCode } from '../../../types/domain/ids'
import type { MusterAnswer, MusterGridDoc } from '../../../types/documents/muster'

/** What somebody says, or whoever leads says for them. */
export interface Wish {
  /** What the page showed when they said it; null: nothing had been said. */
  readonly saw: Response | null
  readonly to: Response
  readonly minutes: number | null
  readonly reason: string | null
  /** Seen at the station: by its code, or by whoever leads. */
  readonly confirmed: boolean
  /** The other grid of the order whose screen was scanned. */
  readonly seenIn: MusterAnswer['seenIn']
  /** Said by whoever leads, who may also take back that somebody has left. */
  readonly byLeader: boolean
  /** The answer to another grid that asked for them. */
  readonly help: 'agreed' | 'declined' | null
}

/** A reason that is given after the answer: nobody is asked for one. */
const addsReason = ({ saw, to, reason }: Wish): boolean => to === 'cannot' && saw === 'cannot' && reason !== null

/** What a document was believed to hold of one person when an update was made; the update is conditional on it. */
export interface Believed {
  readonly state: Response | null
  readonly confirmed: boolean
  readonly help: { readonly to: GridCode; readonly state: 'asked' | 'agreed' | 'declined' } | null
}

/** Opening the page counts as reading, and happens beside the first tap: neither is news to the other. */
const unsaid = (state: Response | null): boolean => state === null || state === 'read'

const mayFollow = (state: Response | null, { to, byLeader }: Wish): boolean =>
  (RESPONSES_AFTER[state ?? 'nothing'] as readonly Response[]).includes(to) ||
  (byLeader && state === 'left' && to === 'arrived')

type Said = Pick<MusterAnswer, 'state' | 'help' | 'confirmed'>

export const believe = (answer: Said | undefined): Believed => ({
  state: answer?.state ?? null,
  confirmed: answer?.confirmed ?? false,
  help: answer?.help ? { to: answer.help.to, state: answer.help.state } : null,
})

/**
 * What to do with a wish on the document as it is: why not, `same` when it is so already, or `go`.
 * `answerMoved`: another phone, or whoever leads, said something else meanwhile, and the page did not show it.
 */
export function judgeWish(
  grid: Pick<MusterGridDoc, 'active'>,
  answer: Said | undefined,
  wish: Wish,
): 'orderOver' | 'helpOver' | 'answerMoved' | 'answerWrong' | 'same' | 'go' {
  if (!grid.active) return 'orderOver'
  const { state, help, confirmed } = believe(answer)
  if (wish.help) {
    if (!help) return 'helpOver'
    if (help.state === wish.help) return 'same'
    return help.state === 'asked' ? 'go' : 'helpOver'
  }
  if (wish.to === 'read' && state !== null) return 'same'
  if (state === wish.to && wish.to !== 'coming')
    return (wish.confirmed && !confirmed) || addsReason(wish) ? 'go' : 'same'
  if (state !== wish.saw && !(unsaid(state) && unsaid(wish.saw))) return 'answerMoved'
  return mayFollow(state, wish) ? 'go' : 'answerWrong'
}

/** What a page showed, taken for true: an update may be made on it at once, without reading, when the rule allows it then. */
export function trusted(wish: Wish): Believed | null {
  const shown = wish.saw === null ? undefined : { state: wish.saw, help: null, confirmed: false }
  return judgeWish({ active: true }, shown, wish) === 'go' ? believe(shown) : null
}
