import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import type { TestCloud } from './cloud'

/** Debian's; another place can be named. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const QUIET = [
  '--lang=zh-CN',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** A phone's camera, as far as a code on a screen needs it. */
const FILM = { width: 480, height: 480, frames: 4 }

export interface Device {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'dark'
  readonly deviceScaleFactor?: number
}
export const PHONE: Device = { viewport: { width: 390, height: 844 } }
export const TABLET: Device = { viewport: { width: 1024, height: 768 } }
export const DESK: Device = { viewport: { width: 1280, height: 800 } }

/** One person at their own device: a browser of its own, with a camera that shows what it is pointed at. */
export interface Visitor {
  readonly page: Page
  /** Presses the button of this name. */
  press(name: string | RegExp): Promise<void>
  /** Taps whatever shows this text: a row, a tab. */
  tap(text: string | RegExp): Promise<void>
  /** Waits until the page shows this text. */
  see(text: string | RegExp): Promise<void>
  /** Points this device's camera at what is to be seen there, on another screen. */
  pointCameraAt(target: Locator): Promise<void>
  /** What the browser complained about: errors of scripts, and answers of 400 and above. */
  readonly complaints: readonly string[]
  /** Keeps a picture of the last thing the device showed: what a failed run is understood from. */
  close(picture: string): Promise<void>
}

/** Somebody at a device of their own, chosen at the person picker. @param shared see {@link visit} */
export async function enter(
  cloud: TestCloud,
  name: string,
  device: Device = PHONE,
  shared?: Browser,
): Promise<Visitor> {
  const visitor = await visit(cloud, device, shared)
  await pick(visitor, name)
  return visitor
}

/** Becomes somebody at the person picker. */
export async function pick(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByLabel('找人').fill(name)
  // Nobody else has this name: once the search has been answered there is no second row.
  await visitor.page.locator('.picker-people .cell').nth(1).waitFor({ state: 'detached' })
  await visitor.tap(name)
  await visitor.page.getByLabel('找人').waitFor({ state: 'hidden' })
}

/** Opens the app as a newcomer would: at the person picker. @param shared a browser to be in, for somebody whose camera films nothing */
export async function visit(cloud: TestCloud, device: Device = PHONE, shared?: Browser): Promise<Visitor> {
  const folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-browser-'))
  const browser = shared ?? (await openBrowser(filming(folder)))
  const context = await browser.newContext({ ...device, ...HERE })
  const page = await context.newPage()
  // The device's clock is the cloud's; it runs on from there.
  await page.clock.install({ time: cloud.now() })
  return visitorAt(cloud, page, folder, async () => {
    await (shared ? context : browser).close()
    rmSync(folder, { recursive: true, force: true })
  })
}

const HERE = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true } as const
const filmIn = (folder: string): string => join(folder, 'camera.y4m')
const filming = (folder: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${filmIn(folder)}`,
]

/** A phone that keeps what lies on it while its app is closed, and whose clock and network can be wrong. */
export interface OwnPhone {
  /** Opens the app; it is where it was left, as whoever was picked. */
  open(): Promise<Visitor>
  /** Cuts the network off, or lets it through again: no call to the cloud arrives. The app itself lies on the phone, as in WeChat. */
  network(at: 'up' | 'down'): void
  /** Everything that lies on the phone, as bytes on its disk. */
  readonly folder: string
  /** Throws the phone away. */
  remove(): void
}

/** @param clockIsWrongBy milliseconds that its clock is ahead of the cloud's */
export function ownPhone(cloud: TestCloud, clockIsWrongBy = 0): OwnPhone {
  const folder = mkdtempSync(join(tmpdir(), 'grid-vanguard-phone-'))
  let cut = false
  return {
    folder,
    network(at) {
      cut = at === 'down'
    },
    async open() {
      const context = await chromium.launchPersistentContext(join(folder, 'kept'), {
        executablePath: CHROMIUM,
        args: [...QUIET, ...filming(folder)],
        ...PHONE,
        ...HERE,
      })
      await context.route('**/call/**', (route) => (cut ? route.abort('internetdisconnected') : route.continue()))
      const page = await context.newPage()
      await page.clock.install({ time: cloud.now() + clockIsWrongBy })
      return visitorAt(cloud, page, folder, () => context.close())
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function visitorAt(cloud: TestCloud, page: Page, folder: string, end: () => Promise<void>): Promise<Visitor> {
  // Whoever is asked whether they want messages says yes, whenever that comes up.
  const wanted = page.locator('.taro-model__confirm')
  await page.addLocatorHandler(wanted, () => wanted.click())
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(cloud.url)
  return {
    page,
    complaints,
    press: (name) => visible(page.getByRole('button', { name, exact: typeof name === 'string' })).click(),
    tap: (text) => shown(page, text).click(),
    see: (text) => shown(page, text).waitFor(),
    pointCameraAt: async (target) => writeFileSync(filmIn(folder), await filmOf(page, await target.screenshot())),
    close: async (picture) => {
      await page.screenshot({ path: picture })
      await end()
    },
  }
}

/** Debian's Chromium without a window. */
export const openBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, ...args] })

/** Taro keeps the pages below in the document; only what can be seen counts. */
const visible = (found: Locator): Locator => found.filter({ visible: true }).first()

/** A string is the whole text, a pattern a part of it. */
const shown = (page: Page, text: string | RegExp): Locator =>
  visible(page.getByText(text, { exact: typeof text === 'string' }))

/** A film of a still picture in Y4M, which is what Chromium's false camera plays: grey, centred on white. */
async function filmOf(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, frames } = FILM
  const grey = await page.evaluate(
    async ({ source, width, height }) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, width, height)
      const scale = Math.min(width / picture.width, height / picture.height)
      const size = [picture.width * scale, picture.height * scale] as const
      pen.drawImage(picture, (width - size[0]) / 2, (height - size[1]) / 2, size[0], size[1])
      const pixels = pen.getImageData(0, 0, width, height).data
      return Array.from({ length: width * height }, (_unused, i) => pixels[4 * i + 1] ?? 255)
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, width, height },
  )
  const colourless = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey), colourless])
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame)])
}
