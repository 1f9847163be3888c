import { conclude, levels, runLevel, type Tally } from './test-run'

/** The levels that need no built app and no browser. */
const QUICK = new Set(['unit', 'cloud', 'pages'])

const tally: Tally = { passed: 0, failed: 0 }
for (const level of levels().filter((name) => QUICK.has(name))) runLevel(level, tally)
conclude(tally)
