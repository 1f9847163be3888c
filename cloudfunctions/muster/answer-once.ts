import type { MusterAnswer, MusterGridDoc } from '../../types/documents/muster'
import type { Response } from '../../types/domain/muster'
import type { Call } from '../_kernel/action'
import { believe, judgeWish, trusted, type Wish } from './rules/answer'
import { type Answerer, saveAnswer } from './store'

/** The document moved between our update and our reading it; more than this is a machine. */
const TRIES = 4

/** Is this request among the last that changed somebody's answer? `reused`: its id is, with other content. */
export function recallAnswer(
  answer: MusterAnswer | undefined,
  { request }: Pick<Call, 'request'>,
): 'new' | 'done' | 'reused' {
  const entry = answer?.requests.find(({ id }) => id === request.id)
  return entry === undefined ? 'new' : entry.digest === request.digest ? 'done' : 'reused'
}

/**
 * One answer, any number of times (shapes 4 and 5). The first attempt trusts what the page showed and costs one trip; when the
 * document says otherwise, it is read and judged as it is.
 */
export async function answerOnce(
  call: Call,
  id: MusterGridDoc['_id'],
  who: Answerer,
  wish: Wish,
  read: () => Promise<MusterGridDoc | null>,
) {
  let believed = trusted(wish)
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (believed && (await saveAnswer(call, id, who, believed, wish)) > 0) return settled(wish.to)
    const grid = await read()
    if (!grid) return 'notFound'
    const answer = grid.answers[who.personId]
    const memory = recallAnswer(answer, call)
    if (memory === 'reused') return 'requestReused'
    if (memory === 'done') return settled(wish.help && answer ? answer.state : wish.to)
    const judged = judgeWish(grid, answer, wish)
    if (judged === 'same') return settled(answer?.state ?? wish.to)
    if (judged !== 'go') return judged
    believed = believe(answer)
  }
  return 'busy'
}

const settled = (state: Response) => ({ state })
