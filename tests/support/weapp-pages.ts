import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Logic } from './weapp-logic'
import { type View, Views } from './weapp-view'

/** What the mini-program gave to `Page`, `Component` or `App`: data, and functions that WeChat calls by name. */
export type Registered = Readonly<Record<string, unknown>>

/** One `setData` call, measured as it crosses from the logic layer to the view. */
export interface DataCall {
  readonly route: string
  readonly bytes: number
  readonly paths: readonly string[]
}

export interface OpenPage {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly view: View
  /** What `getCurrentPages()` shows of it. */
  readonly instance: object
  /** Calls one of its functions, if it has it. */
  tell(lifecycle: string, ...given: readonly unknown[]): unknown
}

const APP = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })).default([]),
  tabBar: z.object({ custom: z.boolean().default(false), list: z.array(z.object({ pagePath: z.string() })) }),
})
const PAGE = z.object({ usingComponents: z.record(z.string(), z.string()).default({}) })

interface PagesParts {
  readonly dist: string
  readonly bring: (value: unknown) => unknown
  readonly onData: (call: DataCall) => void
}

/** WeChat opens no more than this many pages over each other. */
const DEEPEST_STACK = 10

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const isFunction = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function'

/** The pages of one phone: which exist, which are open, and what opening and leaving does to each. */
export class Pages {
  readonly stack: OpenPage[] = []
  readonly #tabs = new Map<string, OpenPage>()
  readonly #registered = new Map<string, Registered>()
  readonly #known: ReadonlySet<string>
  readonly #tabRoutes: ReadonlySet<string>
  readonly #ownTabBar: boolean
  readonly #views: Views
  readonly #parts: PagesParts
  #loading = ''
  #logic: Logic | undefined

  constructor(parts: PagesParts) {
    this.#parts = parts
    const { pages, subPackages, tabBar } = APP.parse(readJson(parts.dist, 'app.json'))
    this.#known = new Set([...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))])
    this.#tabRoutes = new Set(tabBar.list.map(({ pagePath }) => pagePath))
    this.#ownTabBar = tabBar.custom
    this.#views = new Views(parts.dist)
  }

  /** `Page` and `Component` belong to the file that is being run. */
  readonly register = (definition: Registered): void => void this.#registered.set(this.#loading, definition)

  start(logic: Logic): void {
    this.#logic = logic
    this.#useComponent('comp', 'comp')
  }

  get front(): OpenPage {
    const front = this.stack.at(-1)
    if (!front) throw new Error('no page is open')
    return front
  }

  navigateTo(url: string): string | undefined {
    const to = this.#read(url)
    if ('refusal' in to) return to.refusal
    if (this.#tabRoutes.has(to.route)) return 'can not navigateTo a tabbar page'
    if (this.stack.length >= DEEPEST_STACK) return 'webview count limit exceed'
    this.stack.at(-1)?.tell('onHide')
    this.#push(to)
    return undefined
  }

  redirectTo(url: string): string | undefined {
    const to = this.#read(url)
    if ('refusal' in to) return to.refusal
    if (this.#tabRoutes.has(to.route)) return 'can not redirectTo a tabbar page'
    this.#drop(1)
    this.#push(to)
    return undefined
  }

  switchTab(url: string): string | undefined {
    const to = this.#read(url)
    if ('refusal' in to) return to.refusal
    if (!this.#tabRoutes.has(to.route)) return 'can not switch to no-tabBar page'
    if (url.includes('?')) return 'url must not carry a query'
    const before = this.stack[0]
    this.#drop(this.stack.length - 1)
    if (before?.route === to.route) return undefined
    if (before) {
      before.tell('onHide')
      this.stack.length = 0
    }
    const kept = this.#tabs.get(to.route)
    if (kept) {
      this.stack.push(kept)
      kept.tell('onShow')
    } else this.#push(to)
    return undefined
  }

  reLaunch(url: string): string | undefined {
    const to = this.#read(url)
    if ('refusal' in to) return to.refusal
    this.closeAll()
    this.#push(to)
    return undefined
  }

  back(delta: number): void {
    const away = Math.min(delta, this.stack.length - 1)
    if (away < 1) return
    this.#drop(away)
    this.front.tell('onShow')
  }

  closeAll(): void {
    const behind = [...this.#tabs.values()].filter((tab) => !this.stack.includes(tab))
    this.#drop(this.stack.length)
    for (const tab of behind) leave(tab)
    this.#tabs.clear()
  }

  #read(url: string): { route: string; query: Record<string, string> } | { refusal: string } {
    const [path = '', search = ''] = url.split('?')
    const route = path.replace(/^\//, '')
    if (!path.startsWith('/')) return { refusal: `page "${route}" is relative: begin with /` }
    if (!this.#known.has(route)) return { refusal: `page "${route}" is not found` }
    // WeChat hands the query on as it stands: decoding is the page's business.
    const pairs = search.split('&').filter(Boolean)
    return { route, query: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? ''])) }
  }

  #drop(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      const page = this.stack.pop()
      if (!page) return
      this.#tabs.delete(page.route)
      leave(page)
    }
  }

  #push({ route, query }: { route: string; query: Record<string, string> }): void {
    const page = this.#create(route, query)
    this.stack.push(page)
    if (this.#tabRoutes.has(route)) this.#tabs.set(route, page)
    page.tell('onLoad', this.#parts.bring(query))
    page.tell('onShow')
    page.tell('onReady')
    if (this.#tabRoutes.has(route) && this.#ownTabBar) this.#attachTabBar()
  }

  /** WeChat makes one for each tab page. Ours draws nothing, but it must not fail. */
  #attachTabBar(): void {
    const bar = this.#create('custom-tab-bar/index', {})
    bar.tell('attached')
  }

  #create(route: string, query: Record<string, string>): OpenPage {
    this.#load(route)
    const { data = {}, methods = {}, ...own } = this.#registered.get(route) ?? {}
    const on = functionsOf({ ...own, ...(methods as Registered) })
    const instance = { ...on, data, route, __route__: route, options: query, setData: (): void => undefined }
    const tell = (lifecycle: string, ...given: readonly unknown[]) => on[lifecycle]?.apply(instance, [...given])
    const fromView = (name: string) => (event: unknown) => void tell(name, this.#parts.bring(event))
    const view = this.#views.page(route, {
      data: data as object,
      on: Object.fromEntries(Object.keys(on).map((name) => [name, fromView(name)])),
    })
    return { route, query, view, tell, instance: Object.assign(instance, { setData: this.#setData(route, view) }) }
  }

  /** Data crosses as text, so it is counted as text, and nothing but values gets across. */
  #setData(route: string, view: View) {
    return (patch: object, done?: () => void): void => {
      const text = JSON.stringify(patch)
      this.#parts.onData({ route, bytes: Buffer.byteLength(text), paths: Object.keys(patch) })
      view.setData(JSON.parse(text))
      if (done) setTimeout(done, 0)
    }
  }

  #load(route: string): void {
    if (this.#registered.has(route)) return
    const { usingComponents } = PAGE.parse(readJson(this.#parts.dist, `${route}.json`))
    for (const [name, path] of Object.entries(usingComponents)) {
      if (name !== 'comp') throw new Error(`${route} uses <${name}> (${path}): draw such components first`)
    }
    this.#run(route)
    if (!this.#registered.has(route)) throw new Error(`${route}.js registers nothing`)
  }

  /** Taro's own component, in which templates go on that are nested too deep for WeChat. */
  #useComponent(path: string, name: string): void {
    if (!existsSync(join(this.#parts.dist, `${path}.js`))) return
    this.#run(path)
    const { properties = {}, methods = {} } = this.#registered.get(path) ?? {}
    const on = functionsOf(methods as Registered)
    this.#views.component(path, name, {
      data: {},
      properties: properties as Readonly<Record<string, { readonly value: unknown }>>,
      on: Object.fromEntries(
        Object.entries(on).map(([key, does]) => [key, (event: unknown) => void does(this.#parts.bring(event))]),
      ),
    })
  }

  #run(path: string): void {
    this.#loading = path
    this.#logic?.run(`${path}.js`)
  }
}

function leave(page: OpenPage): void {
  page.tell('onUnload')
  page.view.close()
}

const functionsOf = (definition: Registered) =>
  Object.fromEntries(
    Object.entries(definition).flatMap(([name, value]) => (isFunction(value) ? [[name, value] as const] : [])),
  )
