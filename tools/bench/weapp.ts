import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { freshApp } from '../builds'
import { WEAPP_OUT } from '../places'
import { say } from '../run'
import { atMost, type Bench } from './bench'

const KB = 1024
const APP = z.object({ subPackages: z.array(z.object({ root: z.string(), name: z.string() })) })

const bytesIn = (path: string): number =>
  statSync(path).isFile()
    ? statSync(path).size
    : readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)

const measure = async () => {
  await freshApp('weapp', say)
  const { subPackages } = APP.parse(JSON.parse(readFileSync(join(WEAPP_OUT, 'app.json'), 'utf8')))
  const subs = subPackages.map(({ root, name }) => [`weapp.sub.${name}`, bytesIn(join(WEAPP_OUT, root)) / KB] as const)
  const main = bytesIn(WEAPP_OUT) / KB - subs.reduce((sum, [, kilobytes]) => sum + kilobytes, 0)
  return { 'weapp.main': main, ...Object.fromEntries(subs) }
}

/** What WeChat downloads before the first page, and for each subpackage. */
export const WEAPP: Bench = {
  figures: { 'weapp.main': atMost(600, 'KB'), 'weapp.sub.': atMost(300, 'KB') },
  measure,
}
