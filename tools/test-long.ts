import { conclude, levels, runLevel, type Tally } from './test-run'

/** Every level in its long form: more runs of every property, more crashes. Takes hours, not minutes. */
process.env['TEST_LONG'] = '1'
const tally: Tally = { passed: 0, failed: 0 }
for (const level of levels()) runLevel(level, tally)
conclude(tally)
