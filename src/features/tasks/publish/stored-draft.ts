import type { WriteInput } from '@/cloud/useWrite'
import type { ValueOf } from '../../../../types/contracts/all'
import { gridCode } from '../../../../types/domain/ids'
import { TASK_LETTERS } from '../../../../types/domain/tasks'
import type { Draft, DraftTask } from './draft'

type Stored = WriteInput<'tasks.saveDraft'>['draft']
export type ServerDraft = NonNullable<ValueOf<'tasks.getDraft'>['draft']>
type Row = Stored['tasks'][number]

/** What was pasted may hold what a contract does not take; a draft is kept all the same. */
const kept = (text: string, letters: number): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').slice(0, 2 * letters)

const isStation = (id: string): id is `s${string}` => /^s370306\d{6}-\d{2}$/.test(id)

const rowOf = (task: DraftTask): Row => ({
  ...task,
  stationId: isStation(task.stationId) ? task.stationId : '',
  title: kept(task.title, TASK_LETTERS.title),
  place: kept(task.place, TASK_LETTERS.place),
  toBring: kept(task.toBring, TASK_LETTERS.toBring),
  content: kept(task.content, TASK_LETTERS.content),
  contactName: kept(task.contactName, TASK_LETTERS.name),
  contactPhone: kept(task.contactPhone, 12),
  contactAddress: kept(task.contactAddress, TASK_LETTERS.address),
})

/** The draft as the server keeps it. */
export const storedOf = (draft: Draft): Stored => ({
  leftOut: draft.leftOut.map(gridCode),
  claimDate: draft.claimDate,
  claimTime: draft.claimTime,
  placesPerBranch: draft.placesPerBranch,
  tasks: draft.tasks.map(rowOf),
  editing: draft.editing && rowOf(draft.editing),
})

/** The server's draft under the pen. */
export const fromServer = (
  { version, content }: ServerDraft,
  { communityId, month }: Pick<Draft, 'communityId' | 'month'>,
): Draft => ({ ...content, communityId, month, seen: version })

/** The same draft, with whom to ask for from the server: a phone that was closed does not hold it. */
export function withContacts(draft: Draft, { content }: ServerDraft): Draft {
  const named = (task: DraftTask): DraftTask => {
    const there = content.tasks.find(({ key }) => key === task.key) ?? content.editing
    if (!there || there.key !== task.key || task.contactName || task.contactPhone || task.contactAddress) return task
    const { contactName, contactPhone, contactAddress } = there
    return { ...task, contactName, contactPhone, contactAddress }
  }
  return { ...draft, tasks: draft.tasks.map(named), editing: draft.editing && named(draft.editing) }
}

export const isEmpty = ({ tasks, editing }: Pick<Draft, 'tasks' | 'editing'>): boolean =>
  tasks.length === 0 && editing === null
