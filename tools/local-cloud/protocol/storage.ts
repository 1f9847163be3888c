import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Doc } from '../database/ejson'
import { invalid, unimplemented } from '../database/errors'
import { ENV_ID } from '../identity/context'
import type { Files } from '../storage/files'
import type { Grants } from '../storage/grants'
import { unfitKey } from '../storage/object-key'
import type { Service } from './admin'

/** At most so many files a call (documented). */
const MOST_FILES = 50
/** A link without an age lasts ten minutes, and none lasts longer than a day (documented). */
const DEFAULT_SECONDS = 600
const MOST_SECONDS = 86_400

/** What stands in front of a path in a file's id. */
export const FILE_ID_START = `cloud://${ENV_ID}.6c6f-${ENV_ID}-1250000000/`

const UPLOAD = z.object({ path: z.string(), method: z.literal('put').optional() })
const LINKS = z.object({
  file_list: z
    .array(z.strictObject({ fileid: z.string(), max_age: z.number().int().positive().optional() }))
    .min(1)
    .max(MOST_FILES),
})
const DELETION = z.object({ fileid_list: z.array(z.string()).min(1).max(MOST_FILES) })

const parse = <T>(schema: z.ZodType<T>, body: Doc): T => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

/** The path in a file id of this environment. What is none gets the code that its item is refused with. */
const pathOf = (fileId: string): { readonly path: string } | { readonly code: string } => {
  if (!/^cloud:\/\/[^/]+\/./.test(fileId)) return { code: 'INVALID_PARAM' }
  if (!fileId.startsWith(FILE_ID_START)) return { code: 'STORAGE_EXCEED_AUTHORITY' }
  return { path: fileId.slice(FILE_ID_START.length) }
}

export interface Storage {
  readonly files: Files
  readonly grants: Grants
  /** Where the object door is. */
  readonly objectsUrl: string
}

/** Answers the SDK's `storage.*`. What a client may read, the function decides that asks. @throws DatabaseError */
export const storageService = ({ files, grants, objectsUrl }: Storage): Service => {
  const announce = (body: Doc, now: number): Doc => {
    const { path } = parse(UPLOAD, body)
    const unfit = unfitKey(path)
    if (unfit !== undefined) throw invalid(`the path ${unfit}`)
    return {
      url: objectsUrl + path.split('/').map(encodeURIComponent).join('/'),
      ...grants.upload(path, now),
      fileId: FILE_ID_START + path,
      cosFileId: createHash('sha256').update(path).digest('base64url'),
    }
  }

  const link = (fileId: string, now: number, age = DEFAULT_SECONDS): Doc => {
    const found = pathOf(fileId)
    if ('code' in found) return { fileID: fileId, ...found }
    if (!files.find(found.path)) return { fileID: fileId, code: 'STORAGE_FILE_NONEXIST' }
    const maxAge = Math.min(age, MOST_SECONDS)
    // Not encoded: the SDK encodes it itself before it gets the file.
    const tempFileURL = `${objectsUrl}${found.path}?${grants.link(found.path, now, maxAge)}`
    return { fileID: fileId, code: 'SUCCESS', tempFileURL, maxAge }
  }

  const remove = async (fileId: string): Promise<Doc> => {
    const found = pathOf(fileId)
    if ('code' in found) return { fileID: fileId, ...found }
    return { fileID: fileId, code: (await files.remove(found.path)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  return async ({ action, body, now }) => {
    if (action === 'storage.getUploadMetadata') return { data: announce(body, now) }
    if (action === 'storage.batchGetDownloadUrl') {
      const list = parse(LINKS, body).file_list
      return { data: { download_list: list.map(({ fileid, max_age: age }) => link(fileid, now, age)) } }
    }
    if (action === 'storage.batchDeleteFile') {
      return { data: { delete_list: await Promise.all(parse(DELETION, body).fileid_list.map(remove)) } }
    }
    throw unimplemented(`the action ${action}`)
  }
}
