import type { ParsedOf } from '../../../types/contracts/all'
import { action, type Call } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { keepPictures } from '../../_kernel/keep-pictures'
import { changeOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { loadMembership } from '../../org/public'
import { answerOnce } from '../answer-once'
import { addReport, joinTeam, saveLesson, saveTeam, wantMore } from '../lead/store'
import { whyNotLead } from '../rules/lead'
import { loadMusterGrid, musterGridId } from '../store'

type Input = ParsedOf<'muster.arrange'>
type Deed = Input['deed']
type Mark = Extract<Deed, { kind: 'mark' }>

/**
 * What somebody said on the phone, or that they are there. Whoever lives here is added when they are not on the list yet; whoever
 * came to help is marked in the document of the grid they live in.
 */
async function mark(call: Call, { orderId, gridId }: Input, { personId, from = gridId, saw, to, minutes }: Mark) {
  const { db } = call
  const membership = await loadMembership(db, personId)
  if (membership?.gridId !== from) return 'notInGrid'
  if (from !== gridId) {
    const home = await loadMusterGrid(db, orderId, from)
    const help = home?.answers[personId]?.help
    if (help?.to !== gridId || help.state !== 'agreed') return 'notInGrid'
  }
  const outcome = await answerOnce(
    call,
    musterGridId(orderId, from),
    { personId, name: membership.name, kind: membership.kind },
    {
      saw,
      to,
      minutes: minutes ?? null,
      reason: null,
      help: null,
      confirmed: to === 'arrived',
      seenIn: null,
      byLeader: true,
    },
    () => loadMusterGrid(db, orderId, from),
  )
  if (typeof outcome !== 'string') return 'done'
  return outcome === 'helpOver' ? 'answerWrong' : outcome
}

/** Named by the request, so that a repeat writes the same. */
const nameOf = ({ request, account }: Call): string => digestOf([account.personId, request.id]).slice(0, 8)

function attempt(call: Call, id: ReturnType<typeof musterGridId>, deed: Exclude<Deed, Mark>, fileId: string | null) {
  if (deed.kind === 'team') return saveTeam(call, id, deed.teamId ?? nameOf(call), deed)
  if (deed.kind === 'join') return joinTeam(call, id, deed)
  if (deed.kind === 'want') return wantMore(call, id, deed)
  if (deed.kind === 'lesson') return saveLesson(call, id, deed)
  return addReport(call, id, { id: nameOf(call), text: deed.text, fileId })
}

/** What others will read of a deed. */
const wordsOf = (deed: Exclude<Deed, Mark>): readonly string[] =>
  deed.kind === 'team'
    ? [deed.name, deed.post]
    : deed.kind === 'want'
      ? [deed.why]
      : deed.kind === 'join'
        ? []
        : [deed.text]

/** Keeps the picture that goes with a report; the upload is deleted when all is written. */
async function keepPicture(call: Call, { orderId, gridId }: Input, deed: Deed) {
  if (deed.kind !== 'report' || deed.fileId === undefined) return { fileId: null }
  const kept = await keepPictures(call.files, `musters/${orderId}/${gridId}-${nameOf(call)}`, [deed.fileId])
  return typeof kept === 'string' ? kept : { fileId: kept[0] ?? null }
}

async function lead(call: Call, input: Input, deed: Exclude<Deed, Mark>) {
  const { orderId, gridId } = input
  const read = () => loadMusterGrid(call.db, orderId, gridId)
  const fault = await wordsFault(wordsOf(deed), call.openId)
  const kept = fault ?? (await keepPicture(call, input, deed))
  // What this request did before stays done, when its upload is long gone.
  if (typeof kept === 'string') return recall((await read())?.log ?? [], call) === 'done' ? 'done' : kept
  return await changeOnce(call, {
    attempt: () => attempt(call, musterGridId(orderId, gridId), deed, kept.fileId),
    read,
    explain: (grid) => whyNotLead(grid, deed),
  })
}

/**
 * Mechanism 20: whoever leads a grid marks and adds people, forms teams, asks for more, reports; afterwards says what they learnt.
 * WeChat looks at the words first, because others read them. 2 trips; marking 3, of a helper 4; 3 more with a picture.
 */
export const arrange = action('muster.arrange', async (input, call) => {
  const { orderId, gridId, deed } = input
  const outcome = deed.kind === 'mark' ? await mark(call, input, deed) : await lead(call, input, deed)
  if (outcome !== 'done') return refuse(outcome)
  if (deed.kind === 'report' && deed.fileId) await call.files.remove(deed.fileId)
  return done({ orderId, gridId })
})
