import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import vm from 'node:vm'

export interface Logic {
  /** Runs a script of the build, once, like WeChat: `require` is relative and stays inside the package. */
  run(file: string): void
  /** `JSON.parse` of that world: its values are that world's own. */
  parse(text: string): unknown
  /** Something will run at once, or nearly. */
  busy(): boolean
  /** Stops every timer. */
  stop(): void
}

interface Surroundings {
  /** `wx`, `App`, `Page`, `Component` …; the language itself comes with the world. */
  readonly globals: object
  /** How far this phone's clock is ahead of the machine's. */
  readonly offsetMs: () => number
  /** Something was thrown, or written to the console as an error. */
  readonly onFault: (what: string) => void
}

/**
 * A JavaScript world of its own for one phone, as bare as WeChat's: no window, document, fetch, crypto or TextEncoder, and
 * text never becomes code (`eval` and `new Function` throw).
 */
export function startLogic(dist: string, { globals, offsetMs, onFault }: Surroundings): Logic {
  const timers = timersOf(onFault)
  const offered = { ...timers.offered, console: consoleOf(onFault), ...globals }
  const world = vm.createContext(offered, { codeGeneration: { strings: false, wasm: false } })
  const clock: (offset: () => number) => void = vm.runInContext(CLOCK, world)
  clock(offsetMs)
  const ran = new Map<string, { exports: unknown }>()
  const run = (file: string): unknown => {
    const known = ran.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    ran.set(file, module)
    const filename = join(dist, file)
    const source = readFileSync(filename, 'utf8')
    const script: Script = vm.runInContext(`(function (require, module, exports) {${source}\n})`, world, { filename })
    script((path) => run(scriptOf(file, path)), module, module.exports)
    return module.exports
  }
  const parse: (text: string) => unknown = vm.runInContext('JSON.parse', world)
  return { run: (file) => void run(file), parse, busy: timers.busy, stop: timers.stop }
}

type Script = (require: (path: string) => unknown, module: object, exports: object) => void

const scriptOf = (from: string, path: string): string => {
  const file = join(dirname(from), path)
  if (file.startsWith('..')) throw new Error(`${from} asks for ${path}, outside the package`)
  return file.endsWith('.js') ? file : `${file}.js`
}

/** The world's clock, set apart from the machine's. */
const CLOCK = `(offset) => {
  const Real = Date
  const now = () => Real.now() + offset()
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given) }
    static now() { return now() }
  }
}`

/** Longer timers are waits that a person sees: a second of a clock, a retry. */
const SOON_MS = 50

type Callback = (...given: readonly unknown[]) => void

/** Timers that can all be stopped, and that report what their callbacks throw instead of ending the run. */
function timersOf(onFault: (what: string) => void) {
  const running = new Map<NodeJS.Timeout, number>()
  const guarded = (callback: Callback, given: readonly unknown[]) => {
    try {
      callback(...given)
    } catch (error) {
      onFault(inWords(error))
    }
  }
  const clear = (timer: NodeJS.Timeout) => {
    running.delete(timer)
    clearTimeout(timer)
  }
  return {
    offered: {
      setTimeout: (callback: Callback, ms = 0, ...given: readonly unknown[]) => {
        const timer = setTimeout(() => {
          running.delete(timer)
          guarded(callback, given)
        }, ms)
        running.set(timer.unref(), ms)
        return timer
      },
      setInterval: (callback: Callback, ms = 0, ...given: readonly unknown[]) => {
        const timer = setInterval(() => guarded(callback, given), ms)
        running.set(timer.unref(), ms)
        return timer
      },
      clearTimeout: clear,
      clearInterval: clear,
    },
    busy: () => [...running.values()].some((ms) => ms <= SOON_MS),
    stop: () => {
      for (const timer of running.keys()) clear(timer)
    },
  }
}

const consoleOf = (onFault: (what: string) => void) => ({
  log: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: (...said: readonly unknown[]) => onFault(said.map(inWords).join(' ')),
})

/** Errors of the other world are no instances of this one's. */
function inWords(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  if ('stack' in thrown) return String(thrown.stack)
  return JSON.stringify(thrown)
}
