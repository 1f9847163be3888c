import type { ParsedOf } from '../../../types/contracts/all'
import type { DemandDraftDoc } from '../../../types/documents/tasks'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { decideOnce, logEntry } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { communityNameOf } from '../month/community-name'
import { sealBody } from '../month/draft-body'
import { changeDraft, insertDraft, loadDraft } from '../month/store'
import { wordsOf } from '../publishing'
import { whyNotSave } from '../rules/draft'
import { loadList } from '../store'

type Input = ParsedOf<'tasks.saveDraft'>

const draftOf = (input: Input, call: Call): DemandDraftDoc => ({
  _id: `${input.communityId}:${input.month}`,
  communityId: input.communityId,
  communityName: communityNameOf(call.account, input.communityId),
  month: input.month,
  version: input.seen + 1,
  body: sealBody(`${input.communityId}:${input.month}`, input),
  state: input.schedule ? 'scheduled' : 'draft',
  publishAt: input.schedule ? new Date(input.schedule.at) : null,
  refused: null,
  savedBy: call.account.personId,
  savedAt: new Date(call.now),
  log: [logEntry(call, 'save')],
})

const savingOf = ({ communityId, month, seen, schedule }: Input) => ({
  seen,
  schedule: schedule && { at: schedule.at, list: { ...schedule.list, communityId, month } },
})

/**
 * Keeps the month's list as it stands under the pen (mechanism 14), and the day on which it shall go out. Over the version that the device
 * has seen, and over no other: of two devices the second is told. 4 trips, some more when the draft moved.
 */
export const saveDraft = loadingAction(
  'tasks.saveDraft',
  ({ communityId, month }, db) =>
    Promise.all([loadDraft(db, `${communityId}:${month}`), loadList(db, `${communityId}:${month}`)]),
  async (input, call, [stored, list]) => {
    const fault = await wordsFault(input.schedule?.list.tasks.flatMap(wordsOf) ?? [], call.openId)
    if (fault) return refuse(fault)
    const next = draftOf(input, call)
    const whyNot = (version: number) => whyNotSave({ version, published: list !== null }, savingOf(input), call.now)
    let current = stored
    if (!current) {
      const why = whyNot(0)
      if (why) return refuse(why)
      if (await insertDraft(call.db, next)) return done({ version: next.version })
      current = await loadDraft(call.db, next._id)
    }
    const outcome = await decideOnce(call, current, {
      decide: ({ version }) => whyNot(version) ?? next,
      save: () => changeDraft(call, input.seen, next),
      read: () => loadDraft(call.db, next._id),
    })
    if (outcome === 'notFound') return refuse('busy')
    return outcome === 'done' ? done({ version: next.version }) : refuse(outcome)
  },
)
