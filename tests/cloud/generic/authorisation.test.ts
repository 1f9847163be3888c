import { isDeepStrictEqual } from 'node:util'
import type { GridCode, Scope } from '../../../types/domain/ids'
import { type Role, ROLES, type RoleGrant } from '../../../types/domain/org'
import type { AccountDoc } from '../../../types/documents/org'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { ACTIONS } from '../../support/generic/actions'
import { canariesIn, canariesLogged } from '../../support/generic/canary'
import { around, PLACES, relation } from '../../support/generic/divisions'
import { ask, everything, inputOf, setUp } from '../../support/generic/lane'
import type { May } from '../../support/generic/may'
import { NEIGHBOURHOOD, NEIGHBOURS } from '../../support/generic/neighbours'
import { sceneOf } from '../../support/generic/scenes'
import { mayOf } from '../../support/generic/who-may'
import { account, COMMUNITY, GRID } from '../../support/generic/world'
import { MERCHANT } from '../../support/points'
import { NOW } from '../../support/tasks'
import { times } from '../../support/long'

const TARGETS = [GRID, COMMUNITY, MERCHANT] as const

let people = 0
const person = (grants: readonly RoleGrant[]): AccountDoc =>
  account(`p5matrix${(people += 1)}`, `司马${people}某`, grants)

/** One person for every role at every place around what the samples name; everywhere, in the long form. */
const SCOPES = [...new Set(times(0, 1) ? PLACES : TARGETS.flatMap(around))]
const HOLDERS = ROLES.flatMap((role) => SCOPES.map((scope) => ({ role, scope, account: person([{ role, scope }]) })))

const SUSPENDED: AccountDoc = { ...person(ROLES.map((role) => ({ role, scope: GRID }))), state: 'suspended' }
const UNREGISTERED = 'o-nobody'

/** Those around what an action's sample names, of a role that reaches nowhere only those right there and above; all of them, in the long form. */
function holdersFor(may: May) {
  if (times(0, 1) === 1) return HOLDERS
  const at = typeof may === 'string' ? GRID : may.at
  const near = around(at)
  const over = near.filter((place) => ['own', 'above'].includes(relation(place, at)))
  return HOLDERS.filter(({ role, scope }) => (typeof may === 'string' || may.roles[role] ? near : over).includes(scope))
}

type Held = Pick<RoleGrant, 'role' | 'scope'>
const mayAt = (may: May, { role, scope }: Held): boolean =>
  typeof may === 'string' || (may.roles[role]?.includes(relation(scope, may.at)) ?? false)

/** Whose whole names somebody reads in an answer. */
const namesFor = (may: May, { role, scope }: Held): readonly GridCode[] =>
  typeof may !== 'string' && may.names?.to[role]?.includes(relation(scope, may.at)) ? may.names.of : []

/** People of two roles: none of the two reaches alone, though one has the place and the other the role; and one that does. */
const PAIRS = ACTIONS.flatMap(({ action }) => {
  const may = mayOf(action)
  if (typeof may === 'string') return []
  const right = ROLES.find((role) => may.roles[role])
  const wrong = ROLES.find((role) => !may.roles[role])
  const apart = around(may.at).find((place) => relation(place, may.at) === 'apart')
  if (!right || !wrong || !apart) throw new Error(`no two roles to try ${action} with`)
  const role = (held: Role, scope: Scope): RoleGrant => ({ role: held, scope })
  return [
    { action, account: person([role(right, apart), role(wrong, may.at)]), expected: false },
    { action, account: person([role(wrong, may.at), role(right, may.at)]), expected: true },
  ]
})

const EXTRA = [...HOLDERS.map((holder) => holder.account), ...PAIRS.map((pair) => pair.account), SUSPENDED]
const withHolders = <D extends { readonly accounts?: readonly AccountDoc[] }>(documents: D) => ({
  ...documents,
  accounts: [...(documents.accounts ?? []), ...EXTRA],
})

let cloud: TestCloud
const tried = { cells: 0, seen: 0 }
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(async () => {
  await cloud.close()
  console.log(`authorisation: ${tried.cells} cells, ${tried.seen} answers looked through for other people`)
})

const codeOf = (body: unknown): string => {
  const { ok, refusal } = body as { ok?: boolean; refusal?: { code: string } }
  return ok ? 'ok' : (refusal?.code ?? JSON.stringify(body))
}

describe.each(ACTIONS.map(({ action }) => action))('%s', (action) => {
  test('is for those whom the table names, where their scope reaches, and nobody else changes anything', async () => {
    const scene = sceneOf(action)
    const may = mayOf(action)
    await setUp(cloud, { ...scene, documents: withHolders(scene.documents) })
    const input = await inputOf(cloud, scene)
    const cells = [
      ...holdersFor(may).map((holder) => ({
        who: `${holder.role} of ${holder.scope}`,
        openid: holder.account._id as string,
        expected: mayAt(may, holder) ? 'allowed' : 'notAllowed',
      })),
      ...PAIRS.filter((pair) => pair.action === action).map((pair) => ({
        who: pair.account.roles.map(({ scopeName }) => scopeName).join(' and '),
        openid: pair.account._id as string,
        expected: pair.expected ? 'allowed' : 'notAllowed',
      })),
      { who: 'suspended', openid: SUSPENDED._id as string, expected: may === 'anyone' ? 'allowed' : 'suspended' },
      { who: 'unregistered', openid: UNREGISTERED, expected: may === 'anyone' ? 'allowed' : 'notRegistered' },
    ]
    const wrong: string[] = []
    const run = (some: typeof cells) =>
      Promise.all(
        some.map(async ({ who, openid, expected }) => {
          const { body } = await ask(cloud, openid, action, input)
          const code = codeOf(body)
          const refused = ['notAllowed', 'notRegistered', 'suspended'].includes(code)
          if (refused ? code !== expected : expected !== 'allowed') wrong.push(`${who}: ${code}, not ${expected}`)
          if (canariesIn(JSON.stringify(body)).length > 0) wrong.push(`${who}: reads personal data`)
        }),
      )
    const before = await everything(cloud)
    await run(cells.filter(({ expected }) => expected !== 'allowed'))
    expect(isDeepStrictEqual(await everything(cloud), before)).toBe(true)
    await run(cells.filter(({ expected }) => expected === 'allowed'))
    tried.cells += cells.length
    expect(wrong).toEqual([])
  })
})

describe('what an answer shows of others', () => {
  const READS = ACTIONS.filter(({ contract }) => !('requestId' in contract.input.shape)).map(({ action }) => action)

  beforeAll(() => setUp(cloud, { documents: withHolders(NEIGHBOURHOOD), clock: NOW }))

  test.each(READS)(
    '%s names nobody but to those who arrange people there, and shows rows of no other place',
    async (action) => {
      const input = await inputOf(cloud, sceneOf(action))
      const may = mayOf(action)
      const wrong: string[] = []
      await Promise.all(
        holdersFor(may).map(async ({ role, scope, account: { _id } }) => {
          const { body } = await ask(cloud, _id, action, input)
          const text = JSON.stringify(body)
          const whole = NEIGHBOURS.filter(({ name }) => text.includes(name)).map(({ grid }) => grid)
          const expected = codeOf(body) === 'ok' ? namesFor(may, { role, scope }) : []
          if (!isDeepStrictEqual(whole, expected)) wrong.push(`${role} of ${scope} reads names of ${whole.join(' ')}`)
          const asked = typeof may === 'string' ? scope : may.at
          const rows = NEIGHBOURS.filter(({ title }) => text.includes(title))
          const strays = may === 'board' ? [] : rows.filter(({ grid }) => relation(grid, asked) === 'apart')
          if (strays.length > 0) wrong.push(`${role} of ${scope} sees ${strays.map(({ title }) => title).join(' ')}`)
          if (canariesIn(text).length > 0) wrong.push(`${role} of ${scope} reads personal data`)
          tried.seen += 1
        }),
      )
      expect(wrong).toEqual([])
    },
  )

  test.each(['attendance.mine', 'points.mine', 'points.verify'] as const)(
    '%s shows each their own rows',
    async (action) => {
      await setUp(cloud, {
        documents: {
          ...NEIGHBOURHOOD,
          accounts: NEIGHBOURS.map(({ personId, name, grid }) =>
            account(personId, name, [{ role: 'volunteer', scope: grid }]),
          ),
        },
        clock: NOW,
      })
      for (const { personId, title } of NEIGHBOURS) {
        const { body } = await ask(cloud, `o-${personId}`, action, {})
        expect(codeOf(body)).toBe('ok')
        const seen = NEIGHBOURS.filter((one) => JSON.stringify(body).includes(one.title)).map((one) => one.title)
        expect(seen).toEqual(action === 'points.verify' ? [] : [title])
      }
    },
  )
})

test('no personal data was logged', () => {
  expect(canariesLogged(cloud)).toEqual([])
})
