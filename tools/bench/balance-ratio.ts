import { balance, finish } from '../../cloudfunctions/forces/rules/balance'
import { settingOf } from '../../cloudfunctions/forces/rules/setting'
import { optimise, plant } from '../../cloudfunctions/forces/rules/simplex'
import { atHome, betweenGrids } from '../../cloudfunctions/forces/rules/start'
import { msOfHighs } from '../../tests/support/highs'
import type { TestCloud } from '../../tests/support/cloud'
import { DEFAULT_SEED } from '../seed/district'
import { districtOf, KINDS, questionOf } from './balance-scene'
import { atLeast, atMost, type Bench } from './bench'
import { median } from './median'
import { onStage } from './stage'

const ROUNDS = 7
const PAGE = 1000

const msOf = async (work: () => unknown): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Reads everybody enrolled, page by page in order of id, as a function would; their homes are still sealed. */
async function readMembers({ database }: TestCloud): Promise<number> {
  for (let [after, rows] = ['', 0]; ;) {
    const page = await database.find('memberships', { filter: { _id: { $gt: after } }, sort: { _id: 1 }, limit: PAGE })
    rows += page.length
    if (page.length < PAGE) return rows
    after = String(page.at(-1)?.['_id'])
  }
}

/** Between grids, cold, against HiGHS on the same linear programme; person by person against reading the members it is about. */
const measure = async () => {
  const district = districtOf(DEFAULT_SEED)
  const questions = KINDS.map((kind) => questionOf(district, kind))
  const fields = questions.map((question) => betweenGrids(settingOf(question).field, []))
  const faster: number[] = []
  const ofReading: number[] = []
  const documents = { memberships: district.memberships }
  await onStage({ clock: Date.now(), documents }, async (cloud) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      let highs = 0
      for (const field of fields) highs += await msOfHighs(field)
      const grids = await msOf(() => fields.forEach((field) => finish(optimise(field, plant(field, atHome(field))))))
      const reading = await msOf(async () => {
        const rows = await readMembers(cloud)
        if (rows !== district.memberships.length) throw new Error(`only ${rows} rows were read`)
      })
      const people = await msOf(() => questions.forEach((question) => finish(balance(question))))
      faster.push(highs / grids)
      ofReading.push(people / reading)
    }
  })
  return { 'balance.ratio': median(faster), 'balance.ratio.reading': median(ofReading) }
}

export const RATIO: Bench = {
  figures: {
    'balance.ratio': atLeast(10, '× faster than HiGHS between the grids of a district'),
    'balance.ratio.reading': atMost(1, '× the time of reading the members, person by person'),
  },
  measure,
}
