import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startProbe, type Probe } from './probe'

/** What wx-server-sdk 4.0.2 sent, in order, while every one of its calls was made once. Forms were captured without their bodies. */
const CAPTURED = readFileSync(join(__dirname, 'fixtures', 'captured-requests.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) =>
    z
      .object({ seq: z.number(), kind: z.string(), body: z.looseObject({ action: z.string() }).optional() })
      .parse(JSON.parse(line)),
  )
const REQUESTS = CAPTURED.flatMap(({ seq, body }) => (body ? [{ seq, body, action: body.action }] : []))

const count = z.int().min(0)
const data = (shape: z.ZodRawShape) => z.strictObject({ requestId: z.string(), data: z.strictObject(shape) })
const list = z.array(z.string().startsWith('{'))

/** What the SDK reads of each answer. */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  'database.insertDocument': data({ insertedIds: z.array(z.string()) }),
  'database.getDocument': data({ list, limit: count, offset: count }),
  'database.calculateDocument': data({ total: count }),
  'database.modifyDocument': data({ updated: count, upsert_id: z.string().optional() }),
  'database.removeDocument': data({ deleted: count }),
  'database.aggregateDocuments': data({ list }),
  'database.addCollection': data({}),
  'database.startTransaction': z.strictObject({ requestId: z.string(), transactionId: z.string() }),
  'database.commitTransaction': z.strictObject({ requestId: z.string() }),
  'database.abortTransaction': z.strictObject({ requestId: z.string() }),
  'storage.getUploadMetadata': data({
    url: z.url(),
    token: z.string(),
    authorization: z.string(),
    fileId: z.string().startsWith('cloud://'),
    cosFileId: z.string(),
  }),
  'storage.batchGetDownloadUrl': data({
    download_list: z.array(z.looseObject({ fileID: z.string(), code: z.string() })),
  }),
  'storage.batchDeleteFile': data({ delete_list: z.array(z.looseObject({ fileID: z.string(), code: z.string() })) }),
}

/** These were captured to see what the SDK does with a refusal, and are refused here, too. */
const REFUSED: ReadonlyMap<number, [code: string, words: RegExp]> = new Map([
  [5, ['INVALID_PARAM', /keeps fields or leaves them out/]],
  [21, ['INVALID_PARAM', /remove needs a condition/]],
  [60, ['DATABASE_TRANSACTION_FAIL', /TransactionNotExist/]],
  [74, ['FUNCTION_NOT_FOUND', /other/]],
  [75, ['FUNCTION_NOT_FOUND', /other/]],
  [79, ['INVALID_PARAM', /subscribeMessage\.send is not implemented/]],
])

let cloud: Probe
const answers = new Map<number, unknown>()
beforeAll(async () => {
  cloud = await startProbe()
  for (const name of ['todos', 'acc', 'users', 'o']) await cloud.database.addCollection(name)
  let transactionId = ''
  for (const { seq, body } of REQUESTS) {
    // "tx1" in the capture stands for the id that the last start answered.
    const answer = await cloud.admin({ ...body, ...('transactionId' in body && { transactionId }) })
    answers.set(seq, answer)
    transactionId = z.looseObject({ transactionId: z.string() }).safeParse(answer).data?.transactionId ?? transactionId
  }
})
afterAll(() => cloud.close())

test('eighty of the captured requests can be sent again', () => {
  expect(CAPTURED).toHaveLength(87)
  expect(REQUESTS).toHaveLength(80)
  expect(CAPTURED.filter(({ body }) => !body).map(({ kind }) => kind)).toEqual([
    ...Array<string>(5).fill('multipart/form-data'),
    'PUT',
    'GET',
  ])
})

test.each(REQUESTS.map(({ seq, action }) => [seq, action] as const))('captured request %i, %s', (seq, action) => {
  const [code, words] = REFUSED.get(seq) ?? []
  const refused = z.strictObject({
    requestId: z.string(),
    code: z.literal(code ?? ''),
    message: z.string().regex(words ?? /./),
  })
  expect((code === undefined ? SHAPES[action] : refused)?.safeParse(answers.get(seq))).toMatchObject({ success: true })
})
