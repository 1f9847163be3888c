import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { OUR_TASK, VISITS } from '../../tests/support/weapp-scene'
import { freshApp } from '../builds'
import { say } from '../run'
import { atMost, type Bar, type Bench } from './bench'

const SIZES = z.record(z.string(), z.number())
export type Sizes = z.output<typeof SIZES>

export interface Tap {
  readonly route: string
  readonly query?: Readonly<Record<string, string>>
  /** Taps that lead there; not counted. */
  readonly before?: readonly string[]
  readonly tap: string
}

export const TAPS: Readonly<Record<string, Tap>> = {
  person: { route: 'pages/tasks/assign/index', query: { taskId: OUR_TASK }, tap: '王建国' },
  places: { route: 'pages/tabs/tasks/index', before: ['认领：小区清雪'], tap: '位子减一' },
  elder: { route: 'pages/tabs/me/index', tap: '大字模式' },
}

/** `pages/tasks/detail/index` → `setdata.tasks.detail`; tab pages without their folder. */
export const nameOfPage = (route: string): string =>
  `setdata.${route
    .replace(/^pages\/(tabs\/)?/, '')
    .replace(/\/index$/, '')
    .replace('/', '.')}`

const barsOfPage = (name: string): [string, Bar][] => [
  [name, atMost(16, 'KB in the first setData')],
  [`${name}.later`, atMost(30, 'KB in the largest later setData')],
  [`${name}.nodes`, atMost(600, 'nodes')],
]

const barsOfTap = (what: string): [string, Bar][] => [
  [`setdata.tap.${what}`, atMost(256, 'bytes')],
  [`setdata.tap.${what}.calls`, atMost(2, 'calls of setData')],
]

/** In a process of its own: WeChat's simulator puts a browser's globals into it. */
const measure = async (): Promise<Sizes> => {
  await freshApp('weapp', say)
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'setdata-run.ts'), { execArgv: ['--import', 'tsx'] })
    child.once('message', (sizes) => resolve(SIZES.parse(sizes)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the phone stopped with ${code}`)))
  })
}

/** What each page sends over the bridge to its view, worst of all who visit it, with its lists full; and what a tap sends. */
export const SETDATA: Bench = {
  figures: Object.fromEntries([
    ...VISITS.flatMap(({ route, lands = route }) => barsOfPage(nameOfPage(lands))),
    ...Object.keys(TAPS).flatMap(barsOfTap),
  ]),
  measure,
}
