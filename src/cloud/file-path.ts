import { ulid } from 'ulid'

/** One file to the cloud's storage. @param name as the person sees it: only its ending is kept. @returns the file's id. @throws Unanswered */
export type Upload = (name: string, bytes: ArrayBuffer) => Promise<string>

/** A path that nobody else has: a list's own name may tell of people, so it stays at home. */
export function rosterPath(name: string): string {
  const ending = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  // WeChat has no `crypto`; the path needs to be new, not secret: no client reads the storage.
  return `rosters/${ulid(Date.now(), Math.random)}.${ending}`
}
