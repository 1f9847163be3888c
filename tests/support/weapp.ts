import { WEAPP_OUT } from '../../tools/places'
import { type Logic, startLogic } from './weapp-logic'
import { type DataCall, type OpenPage, Pages, type Registered } from './weapp-pages'
import type { Shown } from './weapp-view'
import { type Cloud, type Request, wxFor } from './weapp-wx'

export interface PhoneOptions {
  readonly cloud: Cloud
  /** Whose phone it is. */
  readonly openid: string
  /** What an earlier run of the mini-program left on the phone. */
  readonly storage?: Map<string, string>
  /** The built mini-program; the product's own by default. */
  readonly dist?: string
}

/** How long a page may take to say what is looked for; a call starts a function process the first time. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 10
/** With nothing under way on so many looks in a row, the page has come to rest. */
const RESTS = 4

const ENTRIES: ReadonlySet<string> = new Set(['input', 'textarea'])

export interface Where {
  /** Of several with the same words, the one nearest to this text. */
  readonly near?: string
}

/**
 * A phone in somebody's hand: the built mini-program in a world like WeChat's, the real templates on its screen, the real
 * functions behind `wx.cloud`. What the person does is named by what they see.
 */
export class Phone {
  readonly requests: Request[] = []
  /** Every `setData` since the phone was started. */
  readonly data: DataCall[] = []
  /** What was thrown or written as an error; `close` refuses to be silent about it. */
  readonly faults: string[] = []
  readonly storage: Map<string, string>
  readonly setOnline: (online: boolean) => void
  readonly #scans: string[] = []
  readonly #pages: Pages
  readonly #logic: Logic
  #underWay = 0
  #rested = 0

  constructor({ cloud, openid, storage = new Map(), dist = WEAPP_OUT }: PhoneOptions) {
    this.storage = storage
    const bring = (value: unknown): unknown =>
      value === undefined ? undefined : this.#logic.parse(JSON.stringify(value))
    const onFault = (what: string): void => void this.faults.push(what)
    this.#pages = new Pages({
      dist,
      bring,
      onData: (call) => {
        this.data.push(call)
        this.#rested = 0
      },
    })
    const { wx, setOnline } = wxFor({
      cloud: { now: () => cloud.now(), send: (...call) => this.#count(() => cloud.send(...call)) },
      openid,
      storage,
      scans: this.#scans,
      requests: this.requests,
      pages: () => this.#pages,
      onFault,
      bring,
    })
    this.setOnline = setOnline
    let app: Registered = {}
    this.#logic = startLogic(dist, {
      globals: {
        wx,
        App: (definition: Registered) => void (app = definition),
        getApp: () => app,
        Page: this.#pages.register,
        Component: this.#pages.register,
        Behavior: (definition: unknown) => definition,
        getCurrentPages: () => this.#pages.stack.map(({ instance }) => instance),
      },
      offsetMs: () => cloud.now() - Date.now(),
      onFault,
    })
    this.#logic.run('app.js')
    for (const lifecycle of ['onLaunch', 'onShow']) {
      const tell = app[lifecycle]
      if (typeof tell === 'function') tell.call(app, bring({ path: '', query: {}, scene: 1001 }))
    }
    this.#pages.start(this.#logic)
  }

  /** The page in front. */
  get front(): OpenPage {
    return this.#pages.front
  }

  /** Opens a page as a link into the mini-program does: nothing lies behind it. */
  async open(route: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
    const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    const refusal = this.#pages.reLaunch(`/${route}${search.length > 0 ? `?${search.join('&')}` : ''}`)
    if (refusal) throw new Error(refusal)
    await this.rest()
  }

  back(): void {
    this.#pages.back(1)
  }

  /** The next scan reads this. */
  willScan(text: string): void {
    this.#scans.push(text)
  }

  /** Pulls the page down. */
  async pullDown(): Promise<void> {
    this.front.tell('onPullDownRefresh')
    await this.rest()
  }

  text(): string {
    return this.front.view.text()
  }

  nodes(): Shown[] {
    return this.front.view.nodes()
  }

  /** Waits until the page in front says it. */
  async see(words: string | RegExp): Promise<void> {
    const said = () => (typeof words === 'string' ? this.text().includes(words) : words.test(this.text()))
    await this.#until(said, () => `does not say ${words}`)
  }

  async seePage(route: string): Promise<void> {
    await this.#until(
      () => this.front.route === route,
      () => `is not ${route}`,
    )
    await this.rest()
  }

  /** Taps what is called so, by its label or its words: the whole of them, or else a part. */
  async tap(name: string, where: Where = {}): Promise<void> {
    await this.#until(
      () => this.#named(name).length > 0,
      () => `has nothing to tap called ${name}`,
    )
    this.front.view.send(this.#one(name, where), 'tap', {})
    await this.rest()
  }

  /** Types into the entry with this label, replacing what stood there. */
  async type(label: string, value: string): Promise<void> {
    const entry = () => this.nodes().find((node) => ENTRIES.has(node.tag) && node.attribute('aria-label') === label)
    await this.#send(entry, `entry called ${label}`, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  /** Chooses in the picker with this label: a date, a time, or the index of one of several. */
  async pick(label: string, value: string | number): Promise<void> {
    const picker = () => {
      const nodes = this.nodes()
      const line = nodes.find((node) => node.attribute('aria-label')?.startsWith(`${label}，`))
      return nodes.find((node) => node.tag === 'picker' && line && node.element.contains(line.element))
    }
    await this.#send(picker, `picker called ${label}`, 'change', { value })
  }

  /** Waits until no call is under way, nothing is about to run and nothing has been drawn for a moment. */
  async rest(): Promise<void> {
    this.#rested = 0
    const rested = () => {
      this.#rested = this.#underWay === 0 && !this.#logic.busy() ? this.#rested + 1 : 0
      return this.#rested > RESTS
    }
    await this.#until(rested, () => 'does not come to rest')
  }

  /** What was asked of one API of WeChat, oldest first. */
  asked(api: string): unknown[] {
    return this.requests.filter((request) => request.api === api).map(({ options }) => options)
  }

  close(): void {
    this.#pages.closeAll()
    this.#logic.stop()
    if (this.faults.length > 0) throw new Error(`the phone reports:\n${this.faults.join('\n')}`)
  }

  async #count<T>(call: () => Promise<T>): Promise<T> {
    this.#underWay += 1
    try {
      return await call()
    } finally {
      this.#underWay -= 1
      this.#rested = 0
    }
  }

  async #until(holds: () => boolean, why: () => string): Promise<void> {
    const giveUp = Date.now() + PATIENCE_MS
    while (!holds()) {
      if (Date.now() > giveUp) {
        const faults = this.faults.length > 0 ? `\nfaults: ${this.faults.join('\n')}` : ''
        throw new Error(`${this.front.route} ${why()}\nit says: ${this.text()}${faults}`)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  async #send(find: () => Shown | undefined, what: string, event: string, detail: object): Promise<void> {
    await this.#until(
      () => find() !== undefined,
      () => `has no ${what}`,
    )
    const node = find()
    if (node) this.front.view.send(node, event, detail)
    await this.rest()
  }

  /** Everything tappable that is called so; of one in another, the inner. */
  #named(name: string): Shown[] {
    const tappable = this.nodes().filter((node) => node.tappable)
    const whole = tappable.filter((node) => nameOf(node) === name)
    const found = whole.length > 0 ? whole : tappable.filter((node) => nameOf(node).includes(name))
    return found.filter((outer) => !found.some((inner) => inner !== outer && outer.element.contains(inner.element)))
  }

  #one(name: string, { near }: Where): Shown {
    const found = this.#named(name)
    const [first, ...others] = near === undefined ? found : nearest(found, near)
    if (!first) throw new Error(`${this.front.route} has no ${name} near ${near}`)
    if (others.length > 0) throw new Error(`${this.front.route} has ${others.length + 1} called ${name}: say which`)
    return first
  }
}

const nameOf = (node: Shown): string => node.attribute('aria-label') ?? node.text

/** How many steps up to the first node that also says `near`. */
function stepsTo(node: Shown, near: string): number {
  let steps = 0
  for (let at: Element | null = node.element; at; at = at.parentElement) {
    if (at.textContent?.includes(near)) return steps
    steps += 1
  }
  return Number.POSITIVE_INFINITY
}

function nearest(nodes: readonly Shown[], near: string): Shown[] {
  const steps = nodes.map((node) => stepsTo(node, near))
  const least = Math.min(...steps)
  return Number.isFinite(least) ? nodes.filter((_, i) => steps[i] === least) : []
}
