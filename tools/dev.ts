import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { appEnvironment } from './app-environment'
import { buildFunctions, watchFunctions } from './build-functions'
import { ROOT } from './places'
import { choosePort, fail, say, serve } from './run'

/** Serves, and builds the functions and the browser app again whenever a source changes. */
const dev = async (): Promise<void> => {
  const port = await choosePort()
  await buildFunctions()
  const cloud = await serve(port)
  await watchFunctions(() => {
    cloud.renewFunctions()
    say('The functions are new.')
  })
  // What the watcher writes is not what "npm start" serves.
  rmSync(join(ROOT, 'dist/.built-from/h5'), { force: true })
  const taro = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch'],
    {
      cwd: ROOT,
      env: { ...process.env, ...appEnvironment(), NODE_ENV: 'development', BROWSERSLIST_ENV: 'production' },
      stdio: 'inherit',
    },
  )
  process.once('exit', () => taro.kill())
  say(`网格先锋 is at ${cloud.url}; reload the page after a change (Ctrl+C stops it).`)
}

dev().catch(fail)
