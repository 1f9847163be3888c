import { tasks as contracts } from '../../../types/contracts/tasks'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { membersByIds } from '../../org/public'
import { loadTask } from '../store'

/** What a storage links to in one call. */
const LINKS_A_CALL = 50

/** Words and pictures: all for whoever accepts, else the caller's own. 4 trips in 2 rounds, and one for every 50 more pictures. */
export const listEvidence = loadingAction(
  'tasks.listEvidence',
  ({ taskId }, db) => loadTask(db, taskId),
  async (_input, { account, db, files }, task) => {
    if (!task) return refuse('notFound')
    const accepts = authoriseOver(contracts.accept.who, account, () => task.communityId) === null
    const seen = task.evidence.filter(({ by }) => accepts || by === account.personId)
    const pictures = seen.flatMap(({ fileIds }) => fileIds)
    const calls = Array.from({ length: Math.ceil(pictures.length / LINKS_A_CALL) }, (_unused, index) =>
      files.links(pictures.slice(index * LINKS_A_CALL, (index + 1) * LINKS_A_CALL)),
    )
    const givers = [...new Set(seen.map(({ by }) => by))]
    const [members, ...links] = await Promise.all([givers.length > 0 ? membersByIds(db, givers) : [], ...calls])
    const linkOf = new Map(links.flatMap((some) => [...some]))
    return done({
      evidence: seen.map(({ id, by, at, text, fileIds }) => ({
        id,
        at: at.getTime(),
        name: members.find(({ _id }) => _id === by)?.name ?? '',
        text,
        pictures: fileIds.flatMap((fileId) => linkOf.get(fileId) ?? []),
      })),
    })
  },
)
