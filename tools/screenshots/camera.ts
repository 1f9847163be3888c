import { join } from 'node:path'
import { DESK, enter, type Device, PHONE, type Visitor } from '../../tests/support/browser'
import type { TestCloud } from '../../tests/support/cloud'
import { ROOT } from '../places'
import { say } from '../run'

export const OUT = join(ROOT, 'docs/screenshots')
const SHARP = { deviceScaleFactor: 2 } as const
const PHONE_SHARP: Device = { ...PHONE, ...SHARP }
export const DESK_SHARP: Device = { ...DESK, ...SHARP }
export const DARK: Device = { ...PHONE_SHARP, colorScheme: 'dark' }

let requests = 0
export const requestId = () => `screenshot-${String((requests += 1)).padStart(8, '0')}`

/** What a call answered. @throws when it was refused */
export const sure = <V>(answer: { readonly ok: true; readonly value: V } | { readonly ok: false }): V => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.value
}

/** Somebody's device, at a page, once it shows this. */
export async function showing(
  cloud: TestCloud,
  name: string,
  path: string,
  shows: string | RegExp,
  device: Device = PHONE_SHARP,
) {
  const visitor = await enter(cloud, name, device)
  if (path) await visitor.page.goto(`${cloud.url}/#${path}`)
  await visitor.see(shows)
  return visitor
}

export const elderly = async ({ page }: Visitor) => {
  await page.getByRole('switch').first().click()
}

export async function keep(visitor: Visitor, name: string): Promise<void> {
  // Lists come in after the first answer; what is photographed is the page at rest.
  await visitor.page.waitForTimeout(600)
  await visitor.close(join(OUT, `${name}.png`))
  say(`  ${name}`)
}
