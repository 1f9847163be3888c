import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { atMost, type Bench } from './bench'

const REPORT = z.object({ seconds: z.number(), megabytes: z.number() })

const run = (what: 'people' | 'grids'): Promise<z.output<typeof REPORT>> =>
  new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'balance-scale-run.ts'), [what], { execArgv: ['--import', 'tsx'] })
    child.once('message', (report) => resolve(REPORT.parse(report)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`it stopped with ${code}`)))
  })

const measure = async () => {
  const people = await run('people')
  const grids = await run('grids')
  return {
    'balance.scale': people.seconds,
    'balance.scale.grids': grids.seconds,
    'balance.scale.grids.memory': grids.megabytes,
  }
}

export const SCALE: Bench = {
  figures: {
    'balance.scale': atMost(10, 'CPU seconds, ten districts person by person'),
    'balance.scale.grids': atMost(30, 'CPU seconds, a hundred districts between grids'),
    'balance.scale.grids.memory': atMost(256, 'MB, the whole process'),
  },
  measure,
}
