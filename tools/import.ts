import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { freshFunctions } from './builds'
import { say, fail, serve } from './run'
import { fromCaller } from './places'
import { DEMO } from './seed/demo'
import { divisionCode } from '../types/contracts/fields'
import { rosters } from '../types/contracts/rosters'
import type { InputOf, ValueOf, VerbOf } from '../types/contracts/all'
import { REFUSALS, type RefusalCode } from '../types/domain/refusals'
import { ROW_OUTCOMES, type Outcomes } from '../types/domain/rosters'

const USAGE =
  'npm run import -- file.xlsx [--kind members|staff] [--scope code] [--apply]\nnpm run import -- --template [--kind members|staff]'
const SAYS = {
  add: '新编入',
  change: '更新',
  move: '换网格',
  same: '没变化',
  duplicate: '待核对',
  bad: '要改',
} as const
/** Rows that a preview prints; the rest is counted. */
const SHOWN = 20

const OPTIONS = z.object({
  kind: z.enum(['members', 'staff']),
  scope: divisionCode,
  apply: z.boolean(),
  template: z.boolean(),
  file: z.string().optional(),
})
type Options = z.output<typeof OPTIONS>

function optionsFrom(words: readonly string[]): Options {
  const after = (name: string) => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? '') : undefined)
  const values = new Set([after('--kind'), after('--scope')])
  const parsed = OPTIONS.safeParse({
    kind: after('--kind') ?? 'members',
    scope: after('--scope') ?? '370306',
    apply: words.includes('--apply'),
    template: words.includes('--template'),
    file: words.find((word) => !word.startsWith('--') && !values.has(word)),
  })
  if (!parsed.success || (!parsed.data.template && parsed.data.file === undefined)) throw new Error(USAGE)
  return parsed.data
}

/** The local cloud that runs on PORT, or one of our own that is closed at the end. */
async function openCloud(): Promise<{ url: string; close: () => Promise<void> }> {
  const running = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`
  const there = await fetch(`${running}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
  if (there) return { url: running, close: () => Promise.resolve() }
  await freshFunctions(say)
  return serve(0)
}

/** A person's hands on a local cloud. */
class Hands {
  private constructor(
    private readonly url: string,
    private readonly session: string,
  ) {}

  static async of(url: string): Promise<Hands> {
    const { session } = z
      .object({ session: z.string() })
      .parse(await post(`${url}/local/session`, { openid: DEMO.district.openId }))
    return new Hands(url, session)
  }

  async upload(path: string, bytes: Buffer): Promise<string> {
    const put = await post(`${this.url}/local/files`, { path, base64: bytes.toString('base64') }, this.session)
    return z.object({ fileId: z.string() }).parse(put).fileId
  }

  /** @throws the refusal's own sentence */
  async ask<V extends VerbOf<'rosters'>>(verb: V, input: InputOf<`rosters.${V}`>): Promise<ValueOf<`rosters.${V}`>> {
    const answer = ANSWER.parse(
      await post(`${this.url}/call/rosters`, { action: `rosters.${verb}`, input }, this.session),
    )
    if (!answer.ok) throw new Error(REFUSALS[answer.refusal.code].says)
    // The contract of this very action parses it; the compiler cannot follow the name that far.
    return rosters[verb].output.parse(answer.value) as ValueOf<`rosters.${V}`>
  }
}

const CODE = z.custom<RefusalCode>((code) => typeof code === 'string' && Object.hasOwn(REFUSALS, code))
const ANSWER = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: CODE }) }),
])

async function post(url: string, body: unknown, session?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`The local cloud answered ${response.status}.`)
  return response.json()
}

const counted = (outcomes: Outcomes): string =>
  ROW_OUTCOMES.filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${SAYS[outcome]} ${outcomes[outcome]}`)
    .join(' · ')

let requests = 0
const requestId = (): string => `import-${Date.now().toString(36)}-${process.pid}-${(requests += 1)}`.padEnd(20, '0')

async function importFile(hands: Hands, { kind, scope, apply, file = '' }: Options): Promise<void> {
  const path = fromCaller(file)
  const fileId = await hands.upload(`rosters/${requestId()}${extname(path)}`, readFileSync(path))
  const begun = await hands.ask('startImport', {
    kind,
    scope,
    fileId,
    fileName: basename(path),
    requestId: requestId(),
  })
  const { importId } = begun
  say(`${begun.scopeName}：${begun.rows} 行，分 ${begun.parts} 份。`)
  for (const note of begun.notes) say(note)
  for (let part = 0; part < begun.parts; part += 1) {
    if (apply) {
      const { outcomes } = await hands.ask('applyImport', { importId, scope, part, requestId: requestId() })
      say(`第 ${part + 1}/${begun.parts} 份：${counted(outcomes)}`)
    } else {
      const { outcomes, changes } = await hands.ask('previewImport', { importId, scope, part })
      const told = changes.filter(({ outcome }) => outcome !== 'same').slice(0, SHOWN)
      for (const { row, name, outcome, says } of told) say(`第 ${row} 行 ${name} ${SAYS[outcome]}：${says}`)
      say(`第 ${part + 1}/${begun.parts} 份：${counted(outcomes)}`)
    }
  }
  if (begun.outcomes.bad > 0 || apply) await writeBadRows(hands, { importId, scope }, path)
  if (!apply) say('只看了看，什么都没改。加 --apply 就导入。')
}

async function writeBadRows(hands: Hands, asked: InputOf<'rosters.badRows'>, path: string): Promise<void> {
  try {
    const { base64 } = await hands.ask('badRows', asked)
    const target = join(dirname(path), `${basename(path, extname(path))}-要改的行.xlsx`)
    writeFileSync(target, Buffer.from(base64, 'base64'))
    say(`要改的行在 ${target}，改好直接再导。`)
  } catch (error) {
    if (!(error instanceof Error) || error.message !== REFUSALS.nothingBad.says) throw error
    say(error.message)
  }
}

/** Imports a file as the district's administrator, by the same functions as the page. */
const run = async (): Promise<void> => {
  const options = optionsFrom(process.argv.slice(2))
  const cloud = await openCloud()
  try {
    const hands = await Hands.of(cloud.url)
    if (!options.template) return await importFile(hands, options)
    const { name, base64 } = await hands.ask('template', { kind: options.kind })
    writeFileSync(fromCaller(name), Buffer.from(base64, 'base64'))
    say(`模板在 ${fromCaller(name)}。`)
  } finally {
    await cloud.close()
  }
}

run().then(() => process.exit(0), fail)
