import type { z } from 'zod'
import type { ParsedOf } from '../../../types/contracts/all'
import { draftOfList } from '../../../types/contracts/tasks/draft'
import { month } from '../../../types/contracts/tasks/month'
import type { Sealed } from '../../../types/documents/org'
import type { DemandDraftDoc } from '../../../types/documents/tasks'
import { seal, unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'

const listOfSchedule = month.saveDraft.input.shape.schedule.unwrap().shape.list

/** What is under the pen, and the list that it shall be on its day. */
export interface DraftBody {
  readonly draft: z.output<typeof draftOfList>
  readonly list: z.output<typeof listOfSchedule> | null
}

const at = (id: DemandDraftDoc['_id']) => ['demandDrafts', id, 'body'] as const

export const sealBody = (id: DemandDraftDoc['_id'], { draft, schedule }: ParsedOf<'tasks.saveDraft'>): Sealed =>
  seal(secret('SEAL_KEY'), JSON.stringify({ draft, list: schedule?.list ?? null } satisfies DraftBody), at(id))

/** What was sealed, parsed again: the contract may have changed since it was saved. Null when it no longer fits. */
export function openBody({ _id, body }: Pick<DemandDraftDoc, '_id' | 'body'>): DraftBody | null {
  const stored: unknown = JSON.parse(unseal(secret('SEAL_KEY'), body, at(_id)))
  if (typeof stored !== 'object' || stored === null || !('draft' in stored) || !('list' in stored)) return null
  const draft = draftOfList.safeParse(stored.draft)
  const list = listOfSchedule.nullable().safeParse(stored.list)
  return draft.success && list.success ? { draft: draft.data, list: list.data } : null
}
