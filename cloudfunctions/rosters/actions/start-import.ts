import type { ParsedOf } from '../../../types/contracts/all'
import { DISTRICT, type DivisionCode, isGridCode } from '../../../types/domain/ids'
import type { ImportKind } from '../../../types/domain/rosters'
import type { GridDoc, UnitDoc } from '../../../types/documents/org'
import type { ImportDoc } from '../../../types/documents/rosters'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import type { Db } from '../../_kernel/db'
import { logEntry, recall } from '../../_kernel/once'
import { stateOf } from '../import-state'
import { newPart } from '../keep-rows'
import { checkFile, inParts } from '../rules/check-file'
import { gridFinder } from '../rules/grids'
import { importIdOf } from '../rules/ids'
import { NO_OUTCOMES } from '../rules/outcome'
import { readMemberRow, readStaffRow } from '../rules/read-row'
import { withoutDigits } from '../rules/text'
import { unitFinder } from '../rules/units'
import { allGrids, allUnits, insertImport, loadDivision, loadImport } from '../store'
import { MOST_FILE_BYTES, readWorkbook } from '../workbook/read'

interface Known {
  readonly grids: readonly GridDoc[]
  readonly units: readonly UnitDoc[]
  readonly scopeName: string
}
type Input = ParsedOf<'rosters.startImport'>

async function load({ scope }: Input, db: Db): Promise<Known> {
  const [grids, units, division] = await Promise.all([
    allGrids(db),
    allUnits(db),
    isGridCode(scope) ? null : loadDivision(db, scope),
  ])
  const name = isGridCode(scope) ? grids.find(({ _id }) => _id === scope)?.name : division?.name
  return { grids, units, scopeName: name ?? scope }
}

/**
 * Reads the uploaded file, checks every row and keeps all of them sealed; the file is deleted, refused or not (ADR 0031). On record.
 * 12 trips and one for every 2,500 rows. The parts come before the import, so an import that is there is whole, and the same request
 * finds it.
 */
export const startImport = loadingAction('rosters.startImport', load, async (input, call, known) => {
  const answer = await keep(input, call, known)
  // Whatever it came to, the upload is of no more use; only the same request sent again after `busy` reads it.
  if (answer.ok || answer.refusal.code !== 'busy') await call.files.remove(input.fileId)
  return answer
})

async function keep(input: Input, call: Call, known: Known) {
  // A unit's list is about the district: its people live anywhere in it.
  if (input.kind === 'staff' && input.scope !== DISTRICT) return refuse('notAllowed')
  const id = importIdOf(call.account.personId, call.request.id)
  const begun = await begunBefore(id, call)
  if (begun) return begun
  const file = await call.files.read(input.fileId, MOST_FILE_BYTES)
  // The same request may be under way twice: the other has read it, and deleted it.
  if (file === 'missing') return (await begunBefore(id, call)) ?? refuse('fileMissing')
  const checked = file === 'tooLarge' ? 'fileTooLarge' : await check(file, input.kind, input.scope, known)
  if (typeof checked === 'string') return refuse(checked)
  const recorded = await onRecord(call, { act: 'import', target: id, scope: input.scope })
  if (recorded !== 'done') return refuse(recorded)
  const parts = inParts<unknown>(checked.rows).map((rows, part) => newPart(id, part, rows))
  const document: ImportDoc = {
    _id: id,
    kind: input.kind,
    scope: input.scope,
    scopeName: known.scopeName,
    fileName: withoutDigits(input.fileName),
    by: { personId: call.account.personId, name: call.account.name },
    startedAt: new Date(call.now),
    rows: checked.rows.length,
    parts: parts.length,
    partsDone: [],
    outcomes: { ...NO_OUTCOMES, bad: parts.reduce((sum, { bad }) => sum + bad, 0) },
    notes: checked.notes,
    log: [logEntry(call, 'startImport')],
  }
  await insertImport(call.db, document, parts)
  return done(stateOf((await loadImport(call.db, id)) ?? document))
}

/** The answer that this request has had, or would have had if it had been heard. */
async function begunBefore(id: ImportDoc['_id'], call: Call) {
  const there = await loadImport(call.db, id)
  if (!there) return null
  if (recall(there.log, call) !== 'done') return refuse('requestReused')
  return done(stateOf(there))
}

async function check(file: Uint8Array, kind: ImportKind, scope: DivisionCode, { grids, units, scopeName }: Known) {
  const sheets = await readWorkbook(file)
  if (typeof sheets === 'string') return sheets
  const find = { unit: unitFinder(units), grid: gridFinder(grids, scope, scopeName) }
  return kind === 'members'
    ? checkFile(kind, sheets, (texts) => readMemberRow(texts, find))
    : checkFile(kind, sheets, (texts) => readStaffRow(texts, find))
}
