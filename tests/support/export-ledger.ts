import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerOf, InputOf } from '../../types/contracts/all'
import type { OpenId } from '../../types/domain/ids'
import type { TestCloud } from './cloud'
import { request } from './district'

/** Exports the whole ledger, part by part, as somebody of the district, and runs the stand-alone verifier on it. */
export async function checkExport(cloud: TestCloud, office: OpenId) {
  let base64 = ''
  let cursor: string | null = null
  do {
    const asked: InputOf<'points.exportLedger'> = { ...(cursor === null ? {} : { cursor }), requestId: request() }
    const answer: AnswerOf<'points.exportLedger'> = await cloud.call(office, 'points.exportLedger', asked)
    if (!answer.ok) throw new Error(answer.refusal.code)
    base64 += answer.value.file.base64
    cursor = answer.value.next
  } while (cursor !== null)
  const file = join(cloud.folder, 'export.jsonl')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/verify-ledger.mjs', file])
  return { status, says: String(stdout) + String(stderr), text: Buffer.from(base64, 'base64').toString() }
}
