import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { finish } from '../../cloudfunctions/forces/rules/balance'
import { settingOf } from '../../cloudfunctions/forces/rules/setting'
import { optimise, plant } from '../../cloudfunctions/forces/rules/simplex'
import { atHome, betweenGrids } from '../../cloudfunctions/forces/rules/start'
import { startTestCloud } from '../../tests/support/cloud'
import { msOfHighs } from '../../tests/support/highs'
import { buildFunctions } from '../build-functions'
import { FUNCTIONS_OUT } from '../places'
import { DEFAULT_SEED, type District } from '../seed/district'
import { districtOf, KINDS, questionOf } from './balance-scene'
import { atLeast, atMost, type Bench } from './bench'
import { median } from './median'

const ROUNDS = 7
/** The engine compiles what it sees often, ours and the solver's: these rounds are not counted. */
const WARM_UP = 5
const FUNCTIONS = join(__dirname, 'functions')
const REPORT = z.object({
  members: z.number(),
  moved: z.array(z.number()),
  readingMs: z.number(),
  planningMs: z.number(),
})

/** CPU time: it stays what it is when others use the machine. */
const cpuMsOf = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const rounds = async (measure: () => Promise<number>): Promise<number> => {
  const measured: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) measured.push(await measure())
  return median(measured.slice(WARM_UP))
}

/** Between grids, from nothing, against HiGHS on the same linear programmes. */
function againstHighs(district: District): Promise<number> {
  const fields = KINDS.map((kind) => betweenGrids(settingOf(questionOf(district, kind)).field, []))
  return rounds(async () => {
    let highs = 0
    for (const field of fields) highs += await msOfHighs(field)
    return highs / cpuMsOf(() => fields.forEach((field) => finish(optimise(field, plant(field, atHome(field))))))
  })
}

/** Person by person against reading the members: both in one function process, built as it is deployed. */
async function againstReading({ grids, memberships }: District): Promise<number> {
  const functions = `${FUNCTIONS_OUT}-bench`
  await buildFunctions(FUNCTIONS, functions)
  const cloud = await startTestCloud({ documents: { grids, memberships }, functions, onDisk: true })
  try {
    return await rounds(async () => {
      const report = REPORT.parse((await cloud.send('o-nobody', 'plan', { action: 'none', input: {} })).body)
      if (report.members !== memberships.length) throw new Error(`only ${report.members} members were read`)
      if (report.moved.includes(0)) throw new Error('nobody was moved')
      return report.planningMs / report.readingMs
    })
  } finally {
    await cloud.close()
    rmSync(functions, { recursive: true })
  }
}

const measure = async () => {
  const district = districtOf(DEFAULT_SEED)
  const faster = await againstHighs(district)
  return { 'balance.ratio': faster, 'balance.ratio.reading': await againstReading(district) }
}

export const RATIO: Bench = {
  figures: {
    'balance.ratio': atLeast(10, '× faster than HiGHS between the grids of a district, CPU time, warm'),
    'balance.ratio.reading': atMost(
      1,
      '× the time of reading the members with the SDK, homes opened, person by person, warm',
    ),
  },
  measure,
}
