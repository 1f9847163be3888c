import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { appEnvironment } from './app-environment'
import { buildFunctions } from './build-functions'
import { buildIfStale } from './fresh'
import { keysIn } from './local-cloud/identity/keys'
import { FUNCTIONS_OUT, FUNCTIONS_SOURCE, H5_OUT, KEYS_FILE, ROOT, WEAPP_OUT } from './places'

const inRoot = (...names: string[]): string[] => names.map((name) => join(ROOT, name))
const stamp = (name: string): string => join(ROOT, 'dist/.built-from', name)
const SHARED = inRoot('types', 'config', 'package-lock.json', 'tsconfig.json')

/** Runs Taro quietly; what it said is shown only when it fails. */
export const buildApp = (target: 'h5' | 'weapp'): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target],
      {
        cwd: ROOT,
        env: { ...process.env, ...appEnvironment(), NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The ${target} build failed:\n${said.join('')}`))
    })
  })

/** Builds the cloud functions, if a source changed. */
export const freshFunctions = (say: (line: string) => void): Promise<void> =>
  buildIfStale(
    {
      sources: [FUNCTIONS_SOURCE, ...SHARED, ...inRoot('tools/build-functions.ts')],
      made: FUNCTIONS_OUT,
      stamp: stamp('functions'),
    },
    () => {
      say('Building the functions …')
      return buildFunctions()
    },
  )

/** Builds the app for one target, if a source changed. What checks certificates is built in, so the keys are there before it. */
export const freshApp = (target: 'h5' | 'weapp', say: (line: string) => void): Promise<void> => {
  keysIn(KEYS_FILE)
  return buildIfStale(
    {
      sources: [...inRoot('src', 'babel.config.js', 'project.config.json'), KEYS_FILE, ...SHARED],
      made: join(target === 'h5' ? H5_OUT : WEAPP_OUT, target === 'h5' ? 'index.html' : 'app.json'),
      stamp: stamp(target),
    },
    () => {
      say(`Building the app for ${target === 'h5' ? 'the browser' : 'WeChat'}, about a minute …`)
      return buildApp(target)
    },
  )
}
