import type { ServiceNoteDoc } from '../../../types/documents/records'
import { NOTE_KIND_LABEL } from '../../../types/domain/records'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { notify } from '../../notices/public'
import { loadNote, takeBack } from '../store'

/** Somebody else takes it back at the same moment; after that the note does not change any more. */
const LOOKS = 2

/** The person learns that it was taken back, by whom and why. Any number of times. */
const tell = ({ db, now }: Call, { _id, personId, scope, kind, title, byName }: ServiceNoteDoc, why: string) =>
  notify(db, now, [
    {
      key: `noteTakenBack:${_id}`,
      kind: 'general',
      audience: { personIds: [personId] },
      scope,
      title: `${NOTE_KIND_LABEL[kind]}「${title}」收回了`,
      text: `${byName}：${why}。原来记的也留着；有疑问可以直接问他们。`,
      page: 'pages/records/mine/index',
    },
  ])

/**
 * The place that added a training or an award takes it back, on record first (mechanism 29: what is said of a person can be answered for). What
 * it said stays beside why it was taken back, and the person is told. 6 trips.
 */
export const takeBackNote = loadingAction(
  'records.takeBackNote',
  ({ id }, db) => loadNote(db, id),
  async ({ scope, id, why }, call, loaded) => {
    let note = loaded
    for (let look = 0; look < LOOKS; look += 1) {
      if (!note || note.scope !== scope) return refuse('notFound')
      const memory = recall(note.log, call)
      if (memory === 'reused') return refuse('requestReused')
      if (memory === 'done' && note.takenBack) {
        await tell(call, note, why)
        return done({ takenBackAt: note.takenBack.at.getTime() })
      }
      if (note.takenBack) return refuse('alreadyTakenBack')
      const recorded = await onRecord(call, { act: 'takeBackNote', target: id, scope })
      if (recorded !== 'done') return refuse(recorded)
      if ((await takeBack(call, note, why)) > 0) {
        await tell(call, note, why)
        return done({ takenBackAt: call.now })
      }
      note = await loadNote(call.db, id)
    }
    return refuse('busy')
  },
)
