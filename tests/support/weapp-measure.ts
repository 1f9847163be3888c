import type { Cloud } from './weapp-wx'
import { Phone, type Where } from './weapp'
import type { DataCall } from './weapp-pages'

const KB = 1024
/** What a page may cost at most, however full the month and however long the lists. */
export const BUDGET = {
  firstBytes: 16 * KB,
  callBytes: 30 * KB,
  nodes: 600,
  /** A tap that only changes what this phone shows. */
  tapBytes: 256,
  tapCalls: 2,
} as const

/** What one page costs the bridge between WeChat's two layers; bytes of JSON in UTF-8. */
export interface PageMeasure {
  readonly route: string
  /** The first `setData`: what stands between a tap and the first picture. */
  readonly firstBytes: number
  /** The largest of those that follow, until the page has come to rest. */
  readonly largestBytes: number
  readonly calls: number
  /** Elements and texts. */
  readonly nodes: number
  readonly depth: number
}

/** What one tap costs. */
export interface TapMeasure {
  readonly calls: number
  readonly bytes: number
}

/** Whose phone, and the cloud behind it. */
export interface Visitor {
  readonly cloud: Cloud
  readonly openid: string
}

/** Opens a page on a fresh phone, lets it come to rest and says what it cost. */
export async function measurePage(
  route: string,
  as: Visitor,
  query: Readonly<Record<string, string>> = {},
): Promise<PageMeasure> {
  const phone = new Phone(as)
  try {
    await phone.open(route, query)
    return measured(phone)
  } finally {
    phone.close()
  }
}

/** The page in front, since it was opened. */
export function measured(phone: Phone): PageMeasure {
  const { route, view } = phone.front
  const [first, ...later] = phone.data.filter((call) => call.route === route)
  return {
    route,
    firstBytes: first?.bytes ?? 0,
    largestBytes: Math.max(0, ...later.map(({ bytes }) => bytes)),
    calls: later.length + 1,
    nodes: view.count(),
    depth: view.depth(),
  }
}

/** Taps, lets the page come to rest and says what crossed the bridge. */
export async function measureTap(phone: Phone, name: string, where: Where = {}): Promise<TapMeasure> {
  const before = phone.data.length
  await phone.tap(name, where)
  return sumOf(phone.data.slice(before))
}

/** What several calls cost together. */
export const sumOf = (calls: readonly DataCall[]): TapMeasure => ({
  calls: calls.length,
  bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0),
})
