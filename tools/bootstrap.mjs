// The door of every npm script: the right Node, the dependencies, then the verb. Needs nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const OLDEST_NODE = 20
const [verb = '', ...rest] = process.argv.slice(2)
const tool = join(ROOT, 'tools', `${verb.replace(':', '-')}.ts`)

const stop = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const run = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status === 0

/** npm ci, when there are no dependencies yet or the lock file is another than theirs. */
const install = () => {
  const stamp = join(ROOT, 'node_modules', '.installed-from')
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing the dependencies …')
  const npm = process.env.npm_execpath
  const installed = npm ? run(process.execPath, [npm, 'ci']) : run('npm', ['ci'])
  if (!installed) stop('The dependencies could not be installed: is the network there? Then run this again.')
  writeFileSync(stamp, lock)
}

const hasChineseFont = () => {
  const folder = '/usr/share/fonts/opentype/noto'
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('NotoSansCJK'))
}

/** Debian's own browser, for what is tested or pictured in one; nothing is downloaded from elsewhere. */
const browser = () => {
  if (existsSync('/usr/bin/chromium') && hasChineseFont()) return
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.log('Chromium or a Chinese font is missing, and only root on Debian can install them here:')
    console.log('apt-get install chromium fonts-noto-cjk. Whatever needs a browser will fail.')
    return
  }
  console.log('Installing chromium and fonts-noto-cjk …')
  if (!run('apt-get', ['update', '-q'])) return
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
}

const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST_NODE) stop(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`)
if (!/^[a-z]+(:[a-z]+)?$/.test(verb) || !existsSync(tool))
  stop(`There is no "${verb}" here; package.json lists the scripts.`)
install()
if (['test', 'test:long', 'screenshots'].includes(verb)) browser()

const child = spawn(process.execPath, ['--import', 'tsx', tool, ...rest], { cwd: ROOT, stdio: 'inherit' })
// The terminal sends Ctrl+C to both; the child decides when it has closed everything.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
