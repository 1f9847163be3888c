import { useSyncExternalStore } from 'react'
import { onForget } from '@/lib/forgetting'
import { readVault, writeVault } from '@/platform/vault'
import { CODE_WINDOW_SECONDS, STATION_QR_PATTERN } from '../../../types/domain/attendance'
import type { ShiftId } from '../../../types/domain/ids'
import type { PlaceSource } from '../../../types/domain/tasks'
import { DAY, type Instant } from '../../../types/domain/time'
import { owner } from './owner'

/**
 * How a kept code stands: `trying` the call is under way, `waiting` it is to be sent later, `live` it was taken at once, `sent` it waits for
 * somebody's word, `refused` it was not taken, and why.
 */
export type KeptState = 'trying' | 'waiting' | 'live' | 'sent' | 'refused'

/** A scanned code with the wish it was scanned for. */
export interface Kept {
  /** Its `requestId`, whenever and however often it is sent late. */
  readonly id: string
  readonly owner: string
  readonly shiftId: ShiftId
  readonly direction: 'in' | 'out'
  readonly code: string
  /** A place on the task to take first, with the id of that request. */
  readonly join: { readonly source: PlaceSource; readonly id: string } | null
  /** What the page knew of the task. */
  readonly title: string | null
  readonly state: KeptState
  /** Why it was refused. */
  readonly says?: string
}

const KEY = 'late'
/** What has been answered is shown for so long; the server remembers it longer. */
const SHOWN_MS = 5 * DAY

let known: readonly Kept[] | undefined
let writing: Promise<unknown> = Promise.resolve()
const listeners = new Set<() => void>()

/** When a code's window began: the time of the entry, whatever the phone's clock says. */
export const windowOf = (code: string): Instant =>
  Number(STATION_QR_PATTERN.exec(code)?.[2] ?? 0) * CODE_WINDOW_SECONDS * 1000

const isKept = (one: unknown): one is Kept =>
  typeof one === 'object' && one !== null && 'id' in one && 'owner' in one && 'code' in one && 'state' in one

const isUseful = ({ state, code }: Kept) =>
  state === 'waiting' || state === 'trying' || Date.now() - windowOf(code) < SHOWN_MS

async function load(): Promise<readonly Kept[]> {
  if (known) return known
  const stored = await readVault(KEY)
  // What an app was trying when it was closed may have been done or not: it is sent late, and the server tells.
  known ??= (Array.isArray(stored) ? stored.filter(isKept) : [])
    .filter(isUseful)
    .map((one) => (one.state === 'trying' ? { ...one, state: 'waiting' } : one))
  for (const listener of listeners) listener()
  return known
}

/** Writes one after the other. @returns whether it is kept */
async function save(change: (all: readonly Kept[]) => readonly Kept[]): Promise<boolean> {
  const run = writing.then(async () => {
    known = change(await load())
    for (const listener of listeners) listener()
    return writeVault(KEY, known)
  })
  writing = run
  return run
}

const mine = (all: readonly Kept[]) => all.filter((one) => one.owner === owner())

/** What is left to send, in the order in which it was kept. */
export const toSend = async (): Promise<readonly Kept[]> =>
  mine(await load()).filter(({ state }) => state === 'waiting')

/** What this person keeps of one shift. */
export const keptAt = async (shiftId: ShiftId): Promise<readonly Kept[]> =>
  mine(await load()).filter((one) => one.shiftId === shiftId)

/** Puts a code by before anything is sent. @returns false when this phone cannot keep it */
export const keepFirst = (one: Kept): Promise<boolean> => save((all) => [...all, one])

export async function mark(id: string, state: KeptState, says?: string): Promise<void> {
  await save((all) => all.map((one) => (one.id === id ? { ...one, state, ...(says ? { says } : {}) } : one)))
}

export async function drop(id: string): Promise<void> {
  await save((all) => all.filter((one) => one.id !== id))
}

const none: readonly Kept[] = []

/** Everything that this person keeps, the oldest first; every page sees it change. */
export function useKept(): readonly Kept[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      void load()
      return () => listeners.delete(listener)
    },
    () => known ?? none,
  )
  return mine(all)
}

/** Another person begins: what lies in memory is read anew, and theirs is told apart by its owner. */
onForget(() => {
  known = undefined
})
