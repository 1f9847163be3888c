import { useSyncExternalStore } from 'react'
import { askAfresh } from '@/cloud/CloudProvider'
import type { Said } from '@/cloud/said'
import { askOnce } from '@/cloud/useAsk'
import { write, type WriteState } from '@/cloud/write'
import { onForget } from '@/lib/forgetting'
import type { DivisionCode, ImportId } from '../../../../types/domain/ids'
import { NOTHING_SEEN, type Preview, withPart } from '../outcomes'
import { type Import, partsLeft } from '../view'

/** Why work that was under way stands still: a refusal, or no network. */
export type Hitch = { readonly why: 'refused'; readonly refusal: Said } | { readonly why: 'unanswered' }

/** Looking through and putting in, part by part. It belongs to no page, so that leaving one ends nothing. */
export interface Run {
  readonly doing: 'nothing' | 'looking' | 'putting'
  readonly preview: Preview
  /** The newest that applying has answered; undefined before. */
  readonly state: Import | undefined
  readonly hitch: Hitch | undefined
}

const IDLE: Run = { doing: 'nothing', preview: NOTHING_SEEN, state: undefined, hitch: undefined }
/** A lost answer is asked for again after these, before a person is told. */
const PAUSES_MS = [1_000, 3_000]

const runs = new Map<ImportId, Run>()
const listeners = new Set<() => void>()

const runOf = (importId: ImportId): Run => runs.get(importId) ?? IDLE
function change(importId: ImportId, part: Partial<Run>): void {
  runs.set(importId, { ...runOf(importId), ...part })
  tell()
}
const tell = (): void => listeners.forEach((listener) => listener())
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How the work on an import stands, on any page. */
export const useRun = (importId: ImportId): Run => useSyncExternalStore(subscribe, () => runOf(importId))
// Another person begins: nothing of the work before is theirs, and work under way ends with its next part.
onForget(() => {
  runs.clear()
  tell()
})

/** Asks of every part that has not gone in what it will do. Goes on where it stopped; a second call joins the first. */
export async function lookThrough(of: Import): Promise<void> {
  const { importId, scope } = of
  if (runOf(importId).doing !== 'nothing') return
  change(importId, { doing: 'looking', hitch: undefined })
  for (const part of partsLeft(of)) {
    if (runOf(importId).preview.parts.includes(part)) continue
    const end = await askOnce('rosters.previewImport', { importId, scope, part })
    if (runOf(importId).doing !== 'looking') return
    if (end.at !== 'answered') return change(importId, { doing: 'nothing', hitch: hitchOf(end) })
    change(importId, { preview: withPart(runOf(importId).preview, part, end.value) })
  }
  change(importId, { doing: 'nothing' })
}

/** Applies every part that is not done, one after the other; stops at the first that will not go. */
export async function putIn(of: Import): Promise<void> {
  const { importId, scope } = of
  if (runOf(importId).doing === 'putting') return
  change(importId, { doing: 'putting', hitch: undefined })
  for (const part of partsLeft(of)) {
    // Somebody else may be at the same import: what they have put in is done.
    if (runOf(importId).state?.partsDone.includes(part)) continue
    const end = await put(importId, scope, part)
    if (runOf(importId).doing !== 'putting') return undefined
    if (end.at !== 'done') {
      change(importId, { doing: 'nothing', hitch: hitchOf(end) })
      return askAfresh()
    }
    change(importId, { state: end.value })
  }
  change(importId, { doing: 'nothing' })
  askAfresh()
}

type Put = WriteState<'rosters.applyImport'>

async function put(importId: ImportId, scope: DivisionCode, part: number): Promise<Put> {
  let end = await write('rosters.applyImport', { importId, scope, part })
  for (const pause of PAUSES_MS) {
    const again = end.at === 'unknown' || (end.at === 'refused' && end.refusal.retry === 'now')
    if (!again) return end
    await new Promise((resolve) => setTimeout(resolve, pause))
    end = await write('rosters.applyImport', { importId, scope, part })
  }
  return end
}

const hitchOf = (end: { readonly at: string; readonly refusal?: Said }): Hitch =>
  end.refusal ? { why: 'refused', refusal: end.refusal } : { why: 'unanswered' }
