import { ulid } from 'ulid'

/** One file to the cloud's storage. @param name as the person sees it: only its ending is kept. @returns the file's id. @throws Unanswered */
export type Upload = (name: string, bytes: ArrayBuffer) => Promise<string>

/** What is kept of a name. Pictures lie apart from lists: each folder has one reader. */
const ENDINGS = [
  { folder: 'rosters', ending: /\.(xlsx|csv)$/i },
  { folder: 'pictures', ending: /\.(jpg|png|webp)$/i },
] as const

/** A path that nobody else has: a file's own name may tell of people, so it stays at home. */
export function uploadPath(name: string): string {
  const { folder, ending } = ENDINGS.find((one) => one.ending.test(name)) ?? ENDINGS[0]
  // WeChat has no `crypto`; the path needs to be new, not secret: no client reads the storage.
  return `${folder}/${ulid(Date.now(), Math.random)}.${ending.exec(name)?.[1]?.toLowerCase() ?? 'bin'}`
}
