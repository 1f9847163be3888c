import type { ValueOf } from '../../types/contracts/all'
import type { DivisionCode } from '../../types/domain/ids'
import type { ImportKind } from '../../types/domain/rosters'
import type { TestCloud } from './cloud'
import { request } from './district'
import { MEMBER_HEAD, putFile, STAFF_HEAD, xlsx } from './rosters'

/** Who imports what, and where they may. */
export interface Importer {
  readonly openid: string
  readonly kind: ImportKind
  readonly scope: DivisionCode
}
type Rows = readonly (readonly string[])[]

let files = 0

/** Uploads rows below the kind's head, and has them checked. @throws with the refusal's code */
export async function startRows(
  cloud: TestCloud,
  { openid, kind, scope }: Importer,
  rows: Rows,
): Promise<ValueOf<'rosters.startImport'>> {
  const head = kind === 'members' ? MEMBER_HEAD : STAFF_HEAD
  const fileId = await putFile(cloud, openid, await xlsx([head, ...rows]), `rosters/rows${(files += 1)}.xlsx`)
  const input = { kind, scope, fileId, fileName: '名册.xlsx', requestId: request() }
  const answer = await cloud.call(openid, 'rosters.startImport', input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

/** Checks rows and applies their one part. @throws with the refusal's code */
export async function importRows(cloud: TestCloud, by: Importer, rows: Rows): Promise<ValueOf<'rosters.applyImport'>> {
  const { importId } = await startRows(cloud, by, rows)
  const input = { importId, scope: by.scope, part: 0, requestId: request() }
  const answer = await cloud.call(by.openid, 'rosters.applyImport', input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
