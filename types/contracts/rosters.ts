import * as z from 'zod'
import { DISTRICT } from '../domain/ids'
import { ROW_OUTCOMES } from '../domain/rosters'
import { contract, type Contracts } from './contract'
import * as f from './fields'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_IMPORT = 'i0123456789abcdef01234567'
const IMPORTERS = { district: 'covers', street: 'covers', community: 'covers' } as const

/** `members`: people with the grid they live in. `staff`: a unit's list, to be held against enrolment. */
const kind = z.enum(['members', 'staff'])

/** What a row will do, or did. */
const rowOutcome = z.enum(ROW_OUTCOMES)
const outcomes = z.record(rowOutcome, f.count)

const change = z.strictObject({
  /** As the file's own rows are numbered, the head being 1. */
  row: z.int().min(1),
  name: z.string(),
  outcome: rowOutcome,
  /** What changes, or what is wrong, in words a clerk would use. */
  says: z.string(),
})

const importState = z.strictObject({
  importId: f.importId,
  kind,
  fileName: z.string(),
  scope: f.divisionCode,
  scopeName: z.string(),
  byName: z.string(),
  startedAt: f.instant,
  rows: f.count,
  /** Rows a part; parts are worked off one by one, and those done are not done again. */
  partRows: f.count,
  parts: f.count,
  partsDone: z.array(f.count),
  state: z.enum(['checked', 'underWay', 'done']),
  outcomes,
  /** Sentences about what in the file was not read: unknown columns, other sheets. */
  notes: z.array(z.string()),
})

/** Lists of people that come and go as Excel files, and whether they say the same as enrolment does. */
export const rosters = {
  /** An empty file with the right columns, two example rows and what each column takes. */
  template: contract({
    who: { registered: true },
    input: z.strictObject({ kind }),
    output: f.file,
    refusals: [],
    sample: { kind: 'members' },
  }),

  /** Reads an uploaded file, checks every row, and keeps it for preview and for applying; nothing else changes yet. On record. */
  startImport: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({
      kind,
      /** Rows outside it are bad rows. */
      scope: f.divisionCode,
      /** In the storage's `rosters/` and nowhere else: it is deleted once it was read. */
      fileId: z.string().regex(/^cloud:\/\/[A-Za-z0-9.-]{1,120}\/rosters\/[A-Za-z0-9._-]{1,120}$/),
      fileName: f.shortText(100),
      requestId: f.requestId,
    }),
    output: importState,
    refusals: ['fileMissing', 'fileUnreadable', 'fileTooLarge', 'columnsMissing', 'fileEmpty', 'requestReused', 'busy'],
    sample: {
      kind: 'members',
      scope: '370306003001',
      fileId: 'cloud://local/rosters/sample.xlsx',
      fileName: '名册.xlsx',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** What applying one part would do, row by row, as things stand now. Changes nothing. */
  previewImport: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({ importId: f.importId, scope: f.divisionCode, part: f.count }),
    output: z.strictObject({ outcomes, changes: z.array(change) }),
    refusals: ['notFound'],
    sample: { importId: SAMPLE_IMPORT, scope: '370306003001', part: 0 },
  }),

  /** Applies one part, each row once however often it is asked for; a stopped import goes on with the parts not done. */
  applyImport: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({
      importId: f.importId,
      scope: f.divisionCode,
      part: f.count,
      requestId: f.requestId,
    }),
    output: importState,
    refusals: ['notFound', 'requestReused', 'busy'],
    sample: { importId: SAMPLE_IMPORT, scope: '370306003001', part: 0, requestId: SAMPLE_REQUEST },
  }),

  /** The imports of a scope, newest first, at most 20. */
  listImports: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode }),
    output: z.strictObject({ imports: z.array(importState) }),
    refusals: [],
    sample: { scope: '370306003001' },
  }),

  /** The rows that did not go in, as a file to be mended and imported again: the reason stands in the last column. */
  badRows: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({ importId: f.importId, scope: f.divisionCode }),
    output: f.file,
    refusals: ['notFound', 'nothingBad'],
    sample: { importId: SAMPLE_IMPORT, scope: '370306003001' },
  }),

  /** A roster as an Excel file: masked, formula cells escaped, on record. A street at most. */
  exportMembers: contract({
    who: {
      roles: { ...IMPORTERS, branchSecretary: 'covers', gridWorker: 'covers' },
      over: (input) => input.scope,
    },
    input: z.strictObject({ scope: z.union([f.streetCode, f.communityCode, f.gridCode]), requestId: f.requestId }),
    output: f.file,
    refusals: ['fileTooLarge', 'requestReused', 'busy'],
    sample: { scope: '370306003001', requestId: SAMPLE_REQUEST },
  }),

  /** The same person from two units, or twice under two numbers: what an import found and did not decide. */
  listDuplicates: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, cursor: f.cursor.optional() }),
    output: z.strictObject({
      duplicates: z.array(
        z.strictObject({
          id: f.cursor,
          kind: z.enum(['twoUnits', 'twoNumbers']),
          name: z.string(),
          gridName: z.string().nullable(),
          /** The two sides, each in words: a unit, or a masked number with when it came in. */
          first: z.string(),
          second: z.string(),
          at: f.instant,
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: '370306003001' },
  }),

  /** Settles one: the first or the second side is right, or they are two people. On record. */
  settleDuplicate: contract({
    who: { roles: IMPORTERS, over: (input) => input.scope },
    input: z.strictObject({
      id: f.cursor,
      scope: f.divisionCode,
      keep: z.enum(['first', 'second', 'both']),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'alreadySettled', 'bothInUse', 'requestReused', 'busy'],
    sample: { id: 'sample-duplicate', scope: '370306003001', keep: 'first', requestId: SAMPLE_REQUEST },
  }),

  /** Mechanism 8, none missed: every unit's staff list against enrolment. At most a minute old. */
  reconcile: contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: z.strictObject({}),
    output: z.strictObject({
      at: f.instant,
      units: z.array(
        z.strictObject({
          unitId: f.unitId,
          name: z.string(),
          level: f.unitLevel,
          staff: f.count,
          enrolled: f.count,
          outside: f.count,
          noAddress: f.count,
          notFound: f.count,
          /** Enrolled cadres who say they work here and are not on the list. */
          unlisted: f.count,
        }),
      ),
    }),
    refusals: [],
    sample: {},
  }),

  /** One unit's list, row by row as it stands now, those that are open first; 50 a page. */
  listStaff: contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: z.strictObject({ unitId: f.unitId, state: f.staffState.optional(), cursor: f.cursor.optional() }),
    output: z.strictObject({
      unitName: z.string(),
      staff: z.array(
        z.strictObject({
          staffId: f.staffId,
          name: z.string(),
          phone: z.string(),
          seniorRank: z.boolean(),
          state: f.staffState,
          gridName: z.string().nullable(),
          personId: f.personId.nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: ['notFound'],
    sample: { unitId: 'u001' },
  }),

  /** Closes an open row: lives outside, works there no more, or is enrolled in this grid (and made known, if nobody knew them). On record. */
  settleStaff: contract({
    who: { roles: { district: 'covers' }, over: () => DISTRICT },
    input: z.strictObject({
      staffId: f.staffId,
      as: z.enum(['outside', 'inside', 'gone', 'enrol']),
      /** For `enrol`. */
      gridId: f.gridCode.optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: f.staffState.nullable() }),
    refusals: ['notFound', 'gridNeeded', 'alreadyEnrolled', 'requestReused', 'busy'],
    sample: {
      staffId: 'u001:0123456789abcdef0123456789abcdef',
      as: 'enrol',
      gridId: '370306003001001',
      requestId: SAMPLE_REQUEST,
    },
  }),
} satisfies Contracts
