import { monthOf, startOfMonth, DAY } from '../../../types/domain/time'
import { loadingAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { openBody } from '../month/draft-body'
import { loadDraft } from '../month/store'
import { copied } from '../rules/copy'
import { loadList, tasksOfMonth } from '../store'

/** What to go on with: the draft, whether the month has its list, and last month's rows on this month's days; 4 trips in one round. */
export const getDraft = loadingAction(
  'tasks.getDraft',
  ({ communityId, month }, db) =>
    Promise.all([
      loadDraft(db, `${communityId}:${month}`),
      loadList(db, `${communityId}:${month}`),
      tasksOfMonth(db, communityId, monthOf(startOfMonth(month) - DAY)),
    ]),
  async ({ month }, { account, now }, [draft, list, before]) => {
    const body = draft && !list ? openBody(draft) : null
    return done({
      draft:
        draft && body
          ? {
              version: draft.version,
              savedAt: draft.savedAt.getTime(),
              mine: draft.savedBy === account.personId,
              content: body.draft,
              publishAt: draft.publishAt?.getTime() ?? null,
              refused: draft.refused?.code ?? null,
            }
          : null,
      published: list?.taskIds.length ?? null,
      last: copied(before, month, now),
    })
  },
)
