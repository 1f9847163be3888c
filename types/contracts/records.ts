import * as z from 'zod'
import { certificateNumber, isCertificateNumber } from '../domain/certificates'
import type { CertificateNumber } from '../domain/ids'
import { NOTE_KINDS, RECORD_KINDS, RECORD_SOURCES } from '../domain/records'
import { contract, type Contracts } from './contract'
import * as f from './fields'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_NUMBER = certificateNumber('20261125000001')
const ISSUERS = { district: 'covers', street: 'covers', community: 'covers' } as const

const number = z.custom<CertificateNumber>(isCertificateNumber)
const kind = z.enum(RECORD_KINDS)
const byKind = z.array(z.strictObject({ kind, times: f.count, minutes: f.minutes }))

const record = z.strictObject({
  /** The stay's own id: a correction is asked for at its shift. */
  id: z.string(),
  source: z.enum(RECORD_SOURCES),
  kind,
  title: z.string(),
  content: z.string(),
  place: z.string(),
  startsAt: f.instant,
  endsAt: f.instant,
  minutes: f.minutes,
  organiserName: z.string(),
  inChargeName: z.string(),
  rating: z.int().min(1).max(5).nullable(),
  enteredAt: f.instant,
  late: z.boolean(),
  /** The last correction: what stood there before, when and why it was put right. */
  correction: z.strictObject({ at: f.instant, wasMinutes: f.minutes, reason: z.string() }).nullable(),
})

/** What a certificate says. */
const certificate = z.strictObject({
  number,
  holderName: z.string(),
  issuerName: z.string(),
  inCharge: z.string(),
  from: f.day,
  until: f.day,
  issuedOn: f.day,
  kinds: byKind,
})

const period = { from: f.day, until: f.day }

/** A training or an award; `takenBack`: the place that added it says that it was a mistake, and why. Both stay. */
const note = z.strictObject({
  id: f.noteId,
  kind: z.enum(NOTE_KINDS),
  title: z.string(),
  day: f.day,
  takenBack: z.strictObject({ at: f.instant, why: z.string() }).nullable(),
})

/** What people gave: entered when it was accepted, put right on request, certified, and checked by whoever holds a certificate. */
export const records = {
  /** My service of one year, newest first, 20 a page, with every year's totals, trainings, awards and certificates. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({ year: z.int().min(2000).max(2999), cursor: f.cursor.optional() }),
    output: z.strictObject({
      totals: z.strictObject({ minutes: f.minutes, times: f.count }),
      years: z.array(z.strictObject({ year: z.int(), minutes: f.minutes, times: f.count })),
      records: z.array(record),
      notes: z.array(note.extend({ byName: z.string() })),
      /** The newest 20, whatever the year; `code` holds all that the certificate says. */
      certificates: z.array(
        z.strictObject({ number, code: z.string(), issuedAt: f.instant, revokedAt: f.instant.nullable() }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { year: 2026 },
  }),

  /** What a certificate over this period would say now. Changes nothing. */
  preview: contract({
    who: { registered: true },
    input: z.strictObject(period),
    output: certificate.omit({ number: true, issuedOn: true }),
    refusals: ['periodWrong', 'noService'],
    sample: { from: '2026-01-01', until: '2026-11-25' },
  }),

  /** Issues a certificate over a period to the caller: signed, numbered, never changed afterwards. */
  certify: contract({
    who: { registered: true },
    input: z.strictObject({ ...period, requestId: f.requestId }),
    output: z.strictObject({ number, code: z.string() }),
    refusals: ['periodWrong', 'noService', 'requestReused'],
    sample: { from: '2026-01-01', until: '2026-11-25', requestId: SAMPLE_REQUEST },
  }),

  /**
   * Anybody who holds a certificate learns what it is worth: by its QR code, or by its number.
   * It says what the certificate says and nothing more.
   */
  check: contract({
    who: { anyone: true },
    input: z.strictObject({
      code: z
        .string()
        .regex(/^[A-Za-z0-9._-]+$/)
        .min(16)
        .max(1200),
    }),
    output: z.strictObject({
      standing: z.enum(['valid', 'revoked', 'unknown', 'forged']),
      /** Null when there is none, or the holder has ended their account and only the number is known. */
      certificate: certificate.nullable(),
      revokedAt: f.instant.nullable(),
      /** A record of the period was put right after it was issued. */
      correctedSince: z.boolean(),
    }),
    refusals: [],
    sample: { code: SAMPLE_NUMBER },
  }),

  /** Certificates that a place has issued, newest first, 20 a page. */
  issued: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, cursor: f.cursor.optional() }),
    output: z.strictObject({
      certificates: z.array(
        z.strictObject({
          number,
          /** Null once the holder has ended their account. */
          certificate: certificate.nullable(),
          issuedAt: f.instant,
          revoked: z.strictObject({ at: f.instant, reason: z.string() }).nullable(),
        }),
      ),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: '370306003001' },
  }),

  /** The issuer takes a certificate back, with a reason; on record. Whoever checks it learns that and when. */
  revoke: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, number, reason: f.shortText(60), requestId: f.requestId }),
    output: z.strictObject({ number, revokedAt: f.instant }),
    refusals: ['notFound', 'alreadyRevoked', 'requestReused', 'busy'],
    sample: { scope: '370306003001', number: SAMPLE_NUMBER, reason: '记录有误', requestId: SAMPLE_REQUEST },
  }),

  /** Adds a training or an award to the record of somebody who is enrolled in the place. */
  addNote: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({
      scope: f.divisionCode,
      personId: f.personId,
      kind: z.enum(NOTE_KINDS),
      title: f.shortText(40),
      day: f.day,
      requestId: f.requestId,
    }),
    output: z.strictObject({ id: f.noteId }),
    refusals: ['notEnrolledHere', 'periodWrong', 'requestReused'],
    sample: {
      scope: '370306003001',
      personId: 'p00000001',
      kind: 'training',
      title: '应急救护培训',
      day: '2026-11-20',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** What this place has added to somebody's record, the newest day first, at most 50. */
  notesBy: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, personId: f.personId }),
    output: z.strictObject({ notes: z.array(note) }),
    refusals: [],
    sample: { scope: '370306003001', personId: 'p00000001' },
  }),

  /** The place takes back a training or an award that it added, with a reason; the person reads both and is told. */
  takeBackNote: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionCode, id: f.noteId, why: f.shortText(60), requestId: f.requestId }),
    output: z.strictObject({ takenBackAt: f.instant }),
    refusals: ['notFound', 'alreadyTakenBack', 'requestReused', 'busy'],
    sample: {
      scope: '370306003001',
      id: 'n0123456789abcdef01234567',
      why: '记错了人',
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** The register of a place over some months as an Excel file, with the fields of the national register; on record. */
  exportRegister: contract({
    who: { roles: ISSUERS, over: (input) => input.scope },
    input: z.strictObject({
      scope: f.divisionCode,
      from: f.yearMonth,
      until: f.yearMonth,
      requestId: f.requestId,
    }),
    output: f.file,
    refusals: ['periodWrong', 'noService', 'fileTooLarge', 'requestReused', 'busy'],
    sample: { scope: '370306003001', from: '2026-11', until: '2026-11', requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
