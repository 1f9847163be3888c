import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { phoneKeyOf, seal } from '../../../cloudfunctions/_kernel/sealed'
import type { ActionName, InputOf } from '../../../types/contracts/all'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { cadreDoc } from '../../support/corps'
import { ACCOUNTS, DISTRICT_DOCUMENTS, openid, personId, request } from '../../support/district'
import { TEST_KEYS } from '../../support/secrets'
import { BRANCH, COMMUNITY, GRID, NOW, task } from '../../support/tasks'

const ME = ACCOUNTS.volunteer
const PHONE = '15461803398'
const ADDRESS = '金丝雀巷 77 号 9 单元'
const NEW_ADDRESS = '夜莺里 88 号 4 单元'
const PLANTED = [PHONE, ADDRESS, NEW_ADDRESS]

/** The answers that may show a person's own number and address, or one that was asked for with a purpose. */
const MAY_SHOW: ReadonlySet<string> = new Set(['privacy.mine', 'privacy.exportMine', 'privacy.reveal'])

let cloud: TestCloud
const answers: { readonly action: string; readonly text: string }[] = []
beforeAll(async () => {
  const sealedAs = (field: 'phone' | 'address', text: string) =>
    seal(TEST_KEYS.SEAL_KEY, text, ['people', ME.personId, field])
  cloud = await startTestCloud({
    clock: NOW,
    documents: {
      ...DISTRICT_DOCUMENTS,
      people: [
        cadreDoc(ME, 'district', {
          occupation: 'resident',
          unitId: null,
          phone: sealedAs('phone', PHONE),
          phoneKey: phoneKeyOf(TEST_KEYS.PHONE_KEY, PHONE),
          address: sealedAs('address', ADDRESS),
        }),
      ],
      tasks: [task()],
    },
  })
})
afterAll(() => cloud.close())

async function call<A extends ActionName>(openId: string, action: A, input: InputOf<A>) {
  const answer = await cloud.call(openId, action, input)
  const text = JSON.stringify(answer)
  const file = /"base64":"([^"]+)"/.exec(text)?.[1] ?? ''
  answers.push({ action, text: text + Buffer.from(file, 'base64').toString('utf8') })
  return answer
}

const planted = (text: string) => PLANTED.filter((canary) => text.includes(canary))

test('a number and an address are seen in the answers that may show them, and nowhere else', async () => {
  const look = { personId: ME.personId, gridId: GRID, purpose: 'contact' } as const
  const reveal = (field: 'phone' | 'address') =>
    call(openid('worker'), 'privacy.reveal', { ...look, field, requestId: request() })
  expect(await reveal('phone')).toEqual({ ok: true, value: { value: PHONE } })
  expect(await reveal('address')).toEqual({ ok: true, value: { value: ADDRESS } })
  const correction = { address: NEW_ADDRESS, requestId: request() }
  expect(await call(ME._id, 'privacy.correct', correction)).toMatchObject({ ok: true })
  expect(await call(ME._id, 'privacy.correct', { ...correction, address: ADDRESS })).toMatchObject({ ok: false })
  expect(await reveal('address')).toEqual({ ok: true, value: { value: NEW_ADDRESS } })
  expect(await call(ME._id, 'privacy.mine', {})).toMatchObject({ value: { phone: PHONE, address: NEW_ADDRESS } })
  await call(ME._id, 'privacy.exportMine', {})
  expect(planted(answers.at(-1)?.text ?? '')).toEqual([PHONE, NEW_ADDRESS])

  await call(ME._id, 'privacy.whoLooked', {})
  await call(openid('worker'), 'org.listMembers', { gridId: GRID })
  await call(openid('worker'), 'org.getPerson', { personId: ME.personId, gridId: GRID })
  await call(openid('worker'), 'org.search', { scope: COMMUNITY, text: PHONE.slice(0, 8) })
  await call(openid('worker'), 'corps.listCandidates', { branchId: BRANCH })
  await call(ME._id, 'tasks.join', { taskId: task()._id, source: 'free', requestId: request() })
  await call(openid('worker'), 'tasks.getTask', { taskId: task()._id })
  await call(ME._id, 'home.open', {})
  await cloud.send(ME._id, 'privacy', { action: 'privacy.correct', input: { address: NEW_ADDRESS, phone: PHONE } })

  expect(await call(ME._id, 'privacy.deleteMine', { name: ME.name, requestId: request() })).toMatchObject({ ok: true })
  expect(await reveal('phone')).toMatchObject({ refusal: { code: 'notInGrid' } })
  await call(openid('worker'), 'tasks.getTask', { taskId: task()._id })

  const shown = answers.filter(({ text }) => planted(text).length > 0).map(({ action }) => action)
  expect(shown.filter((action) => !MAY_SHOW.has(action))).toEqual([])
  expect(new Set(shown)).toEqual(MAY_SHOW)
  expect(cloud.output.length).toBeGreaterThan(answers.length)
  expect(planted(cloud.output.join('\n'))).toEqual([])
})

test('the database file and its log hold neither, in any encoding of theirs', () => {
  const files = readdirSync(cloud.folder).filter((name) => name.startsWith('cloud.db'))
  expect(files).toEqual(expect.arrayContaining(['cloud.db', 'cloud.db-wal']))
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(cloud.folder, name))))
  // What is known to lie there is found this way, so what is not found is not there.
  const lies = (text: string) => bytes.indexOf(text, 0, 'utf8') >= 0
  expect(lies(personId('volunteer'))).toBe(true)
  for (const canary of PLANTED) {
    expect(lies(canary)).toBe(false)
    expect(lies(Buffer.from(canary, 'utf8').toString('base64'))).toBe(false)
  }
})
