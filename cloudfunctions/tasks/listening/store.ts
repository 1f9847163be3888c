import type { DivisionCode, NoteId, PersonId } from '../../../types/domain/ids'
import type { NoteTopic } from '../../../types/domain/tasks'
import type { YearMonth } from '../../../types/domain/time'
import type { ListeningNoteDoc } from '../../../types/documents/tasks'
import { type Db, to } from '../../_kernel/db'

export const NOTES_A_PAGE = 20

export const loadNote = (db: Db, id: NoteId) => db.get('listeningNotes', id)

/** False when this request has written it down before. */
export const insertNote = (db: Db, note: ListeningNoteDoc) => db.insert('listeningNotes', note)

/** A page of what was heard in a place, newest first, and one more to tell whether there is a next page. */
export const notesPage = (
  db: Db,
  asked: { readonly scope: DivisionCode; readonly month: YearMonth; readonly topic: NoteTopic | undefined },
  after: readonly [Date, string] | undefined,
) =>
  db.find(
    'listeningNotes',
    { scopes: asked.scope, month: asked.month, ...(asked.topic ? { topic: asked.topic } : {}) },
    {
      limit: NOTES_A_PAGE + 1,
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      ...(after ? { after } : {}),
    },
  )

/** What was said stays, and nobody can tell any more who said it; any number of times. */
export const unnameNote = (db: Db, id: NoteId) => db.change('listeningNotes', { _id: id }, { saidBy: to.set(null) })

/** For good; any number of times. */
export const removeNote = (db: Db, id: NoteId) => db.remove('listeningNotes', { _id: id })

/** Whoever goes takes along what they wrote down: it was said to them. */
export const forgetNotes = (db: Db, personId: PersonId) => db.remove('listeningNotes', { by: personId })
