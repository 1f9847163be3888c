import { balance, finish } from '../../cloudfunctions/forces/rules/balance'
import type { Field, Sink, Source } from '../../cloudfunctions/forces/rules/field'
import { planeAt } from '../../cloudfunctions/forces/rules/plane'
import { optimise, plant } from '../../cloudfunctions/forces/rules/simplex'
import { atHome } from '../../cloudfunctions/forces/rules/start'
import { weightsFor } from '../../cloudfunctions/forces/rules/weights'
import { DEFAULT_SEED } from '../seed/district'
import { valueOf } from '../seed/lists'
import { shareStrength } from '../seed/strength'
import { districtOf, gridsAlone, KINDS, movedTo, questionOf, together } from './balance-scene'

const METRES_APART = 30_000
const WIDE = 10

/** A process of its own, so that what it holds is what this takes; sends CPU seconds and the most megabytes it ever held. */
const report = (work: () => void): void => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  process.send?.({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1000 })
}

/** Ten districts of ten seeds side by side, everybody of both kinds. */
const people = (): void => {
  const districts = Array.from({ length: 10 }, (_unused, i) => districtOf(DEFAULT_SEED + i))
  const questions = KINDS.map((kind) => together(districts.map((d, i) => movedTo(questionOf(d, kind), i, WIDE / 2))))
  report(() => questions.forEach((question) => finish(balance(question))))
}

/** A hundred districts' volunteers between 48,600 grids, all of them in reach of each other. */
const grids = (): void => {
  const grids = gridsAlone()
  const flat = planeAt(grids.map(({ centre }) => centre))
  const [sources, sinks]: [Source[], Sink[]] = [[], []]
  for (let i = 0; i < WIDE * WIDE; i += 1) {
    const strength = shareStrength(grids, DEFAULT_SEED + i)
    for (const { _id, centre, settlement, floors } of grids) {
      const [{ x, y }, have] = [flat(centre), valueOf(strength, _id).volunteer]
      const spot = { x: x + METRES_APART * (i % WIDE), y: y + METRES_APART * Math.floor(i / WIDE) }
      const short = have < floors.volunteer
      if (!short) sources.push({ ...spot, amount: have, home: sinks.length, support: -1 })
      const need = short ? floors.volunteer - have : floors.volunteer
      sinks.push({ ...spot, need, rural: settlement === 'rural', open: short })
    }
  }
  const longest = METRES_APART * WIDE * 2
  const rules = { cap: Infinity, separate: false, change: 0 }
  const field: Field = { sources, sinks, ...rules, ...weightsFor(sinks.length, longest) }
  report(() => finish(optimise(field, plant(field, atHome(field)))))
}

if (process.argv[2] === 'people') people()
else grids()
