import { useQueryAction } from '@/cloud/useQueryAction'
import { write } from '@/cloud/write'
import { useEffect, useRef, useState } from 'react'
import { type Draft, draftStore } from './draft'
import { fromServer, isEmpty, type ServerDraft, storedOf, withContacts } from './stored-draft'

/** How keeping the draft stands. `changed`: a colleague or another device has saved meanwhile. */
type Keeping = 'idle' | 'saving' | 'saved' | 'offline' | 'changed'

/** So long the pen rests before the draft is sent. */
const PAUSE_MS = 1200

/** Keeps the draft on the server while it is written, and takes it up from there on another device. */
export function useAutosave(draft: Draft) {
  const place = { communityId: draft.communityId, month: draft.month }
  const server = useQueryAction('tasks.getDraft', place)
  const [keeping, setKeeping] = useState<Keeping>('idle')
  const sent = useRef('')
  const busy = useRef(false)
  const there = server.value?.draft ?? null
  const scheduled = there?.publishAt ?? null

  // What the server holds is taken up once for each version that this device has not seen.
  useEffect(() => {
    if (!server.value) return
    const next = takenUp(draftStore.read() ?? draft, there, place)
    if (next === 'changed') setKeeping('changed')
    else if (next) {
      sent.current = JSON.stringify(storedOf(next))
      draftStore.write(next)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new version, or another month, is taken up
  }, [server.value === undefined, there?.version, draft.month])

  const text = JSON.stringify(storedOf(draft))
  const idle =
    keeping === 'changed' || scheduled !== null || server.value === undefined || server.value.published !== null
  useEffect(() => {
    if (idle || busy.current || text === sent.current || (isEmpty(draft) && draft.seen === 0)) return undefined
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is to be kept is the text
  }, [text, idle, keeping])

  async function save(schedule: Parameters<typeof inputOf>[1] = null) {
    const now = draftStore.read() ?? draft
    const body = JSON.stringify(storedOf(now))
    busy.current = true
    setKeeping('saving')
    const end = await write('tasks.saveDraft', inputOf(now, schedule))
    busy.current = false
    if (end.at === 'done') {
      sent.current = body
      const current = draftStore.read() ?? now
      draftStore.write({ ...current, seen: end.value.version })
      setKeeping('saved')
    } else {
      setKeeping(end.at === 'refused' && end.refusal.code === 'draftChanged' ? 'changed' : 'offline')
      if (end.at === 'refused') void server.refresh()
    }
    return end
  }

  return {
    keeping,
    server,
    scheduled,
    save,
    /** What the colleague wrote, in place of one's own. */
    takeTheirs: () => {
      if (there) {
        const theirs = fromServer(there, place)
        sent.current = JSON.stringify(storedOf(theirs))
        draftStore.write(theirs)
      }
      setKeeping('idle')
    },
    /** One's own over what the colleague wrote. */
    keepMine: () => {
      draftStore.write({ ...(draftStore.read() ?? draft), seen: there?.version ?? 0 })
      sent.current = ''
      setKeeping('idle')
    },
  }
}

const inputOf = (draft: Draft, schedule: Parameters<typeof write<'tasks.saveDraft'>>[1]['schedule']) => ({
  communityId: draft.communityId,
  month: draft.month,
  seen: draft.seen,
  draft: storedOf(draft),
  schedule,
})

/** What this device goes on with: nothing new, the server's draft, or a choice between two. */
function takenUp(
  mine: Draft,
  there: ServerDraft | null,
  place: Pick<Draft, 'communityId' | 'month'>,
): Draft | 'changed' | null {
  if (!there) return mine.seen > 0 && mine.month === place.month ? { ...mine, seen: 0 } : null
  if (mine.seen === there.version && mine.month === place.month) return withContacts(mine, there)
  return isEmpty(mine) ? fromServer(there, place) : 'changed'
}
