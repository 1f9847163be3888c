import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { Hands, openCloud } from './hands'
import { say, fail } from './run'
import { fromCaller } from './places'
import { divisionCode } from '../types/contracts/fields'
import type { InputOf } from '../types/contracts/all'
import { REFUSALS } from '../types/domain/refusals'
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

const counted = (outcomes: Outcomes): string =>
  ROW_OUTCOMES.filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${SAYS[outcome]} ${outcomes[outcome]}`)
    .join(' · ')

let requests = 0
const requestId = (): string => `import-${Date.now().toString(36)}-${process.pid}-${(requests += 1)}`.padEnd(20, '0')

async function importFile(hands: Hands, { kind, scope, apply, file = '' }: Options): Promise<void> {
  const path = fromCaller(file)
  const fileId = await hands.upload(`rosters/${requestId()}${extname(path)}`, readFileSync(path))
  const begun = await hands.ask('rosters.startImport', {
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
      const { outcomes } = await hands.ask('rosters.applyImport', { importId, scope, part, requestId: requestId() })
      say(`第 ${part + 1}/${begun.parts} 份：${counted(outcomes)}`)
    } else {
      const { outcomes, changes } = await hands.ask('rosters.previewImport', { importId, scope, part })
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
    const { base64 } = await hands.ask('rosters.badRows', asked)
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
    const { name, base64 } = await hands.ask('rosters.template', { kind: options.kind })
    writeFileSync(fromCaller(name), Buffer.from(base64, 'base64'))
    say(`模板在 ${fromCaller(name)}。`)
  } finally {
    await cloud.close()
  }
}

run().then(() => process.exit(0), fail)
