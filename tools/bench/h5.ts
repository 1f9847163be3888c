import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Response } from 'playwright-core'
import { z } from 'zod'
import { DISTRICT_DOCUMENTS, openid } from '../../tests/support/district'
import { freshApp } from '../builds'
import { newKeys } from '../local-cloud/identity/keys'
import { startLocalCloud } from '../local-cloud/server'
import { FUNCTIONS_OUT, H5_OUT } from '../places'
import { say } from '../run'
import { atMost, type Bench } from './bench'

/** JavaScript of Taro 4.2.1's empty page, gzipped. */
const HELLO_WORLD_BYTES = 104_000
const CHROMIUM = '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']

/** What the picker stores in the browser of whoever it let in. */
const sessionOf = async (url: string, openid: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', origin: url }
  const answer = await fetch(`${url}/local/session`, { method: 'POST', headers, body: JSON.stringify({ openid }) })
  return JSON.stringify({ data: z.object({ session: z.string() }).parse(await answer.json()).session })
}

/** Gzipped bytes of every script that a fresh browser fetches until the first page is quiet, over those of a hello world. */
const scriptsOf = async (url: string, session?: string): Promise<number> => {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    if (session) await page.addInitScript((stored) => localStorage.setItem('session', stored), session)
    const scripts: Response[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response)
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.waitForFunction(() => document.body.innerText.trim() !== '')
    const missing = scripts.find((response) => !response.ok())
    if (missing) throw new Error(`${missing.url()} answered ${missing.status()}`)
    const bodies = await Promise.all(scripts.map((response) => response.body()))
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / HELLO_WORLD_BYTES
  } finally {
    await browser.close()
  }
}

const measure = async () => {
  await freshApp('h5', say)
  const folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-bench-'))
  const cloud = await startLocalCloud({
    databaseFile: join(folder, 'cloud.db'),
    port: 0,
    functionsDir: FUNCTIONS_OUT,
    staticDir: H5_OUT,
    keys: newKeys(),
    onLog: () => undefined,
  })
  try {
    await cloud.database.load(DISTRICT_DOCUMENTS)
    return {
      'h5.first': await scriptsOf(cloud.url),
      'h5.first.home': await scriptsOf(cloud.url, await sessionOf(cloud.url, openid('volunteer'))),
    }
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true })
  }
}

const OF_HELLO_WORLD = atMost(1.5, '× Taro hello world, gzipped')

/** What a browser opens with: the app and the person picker, or the home of somebody who was picked before. */
export const H5: Bench = { figures: { 'h5.first': OF_HELLO_WORLD, 'h5.first.home': OF_HELLO_WORLD }, measure }
