import { JSDOM } from 'jsdom'

/** One node as WeChat's compiler wrote it: what a template says once its data is known. */
interface Drawn {
  readonly tagName: string
  readonly attrs: readonly { readonly name: string; readonly value: unknown }[]
  readonly event: Readonly<Record<string, unknown>>
}

/** A DOM element of the simulator knows what it was drawn from. */
interface DrawnElement extends Element {
  readonly __wxElement?: { readonly _vt?: Drawn }
}

interface Rendered {
  readonly dom: Element
  readonly instance: { setData(patch: object): void }
  attach(parent: Element): void
  detach(): void
  dispatchEvent(this: { readonly dom: Element }, name: string, options: object): void
}

interface Definition {
  readonly id: string
  readonly path: string
  readonly tagName: string
  readonly template: (given: object) => unknown
  readonly usingComponents: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, unknown>>
  readonly data: object
  readonly methods: Readonly<Record<string, (event: unknown) => void>>
  readonly options?: object
}

interface Simulate {
  load(definition: Definition): string
  render(id: string): Rendered
}

/** The simulator draws into a DOM; it looks for these by name, so it gets a page of its own. */
const { window } = new JSDOM('<!doctype html><body></body>')
Object.assign(globalThis, {
  window: Object.assign(window, { __webview_engine_version__: 0.02 }),
  document: window.document,
  CustomEvent: window.CustomEvent,
})
// Loaded by hand, after the page above is there.
const simulate: Simulate = require('miniprogram-simulate')
const compiler: { wxmlToJs(dist: string, options: object): string } = require('miniprogram-compiler')

const WXML_BYTES_AT_MOST = 64 * 1024 * 1024
type Template = (given: object) => unknown
const compiled = new Map<string, (path: string) => Template>()

/** All templates of a build, by WeChat's own compiler; a template that it cannot read is an error here. */
function templatesOf(dist: string): (path: string) => Template {
  const known = compiled.get(dist)
  if (known) return known
  // oxlint-disable-next-line typescript/no-implied-eval -- compiled templates are a browser script, and compare types by constructor
  const evaluate = new Function(compiler.wxmlToJs(dist, { maxBuffer: WXML_BYTES_AT_MOST }))
  const templates: (path: string) => Template = evaluate()
  compiled.set(dist, templates)
  return templates
}

/** What the logic layer registered with `Page` or `Component`, as far as the view needs it. */
export interface ViewDefinition {
  readonly properties?: Readonly<Record<string, { readonly value: unknown }>>
  readonly data: object
  /** Called by name from the templates. */
  readonly on: Readonly<Record<string, (event: unknown) => void>>
}

/** Something drawn on the screen. */
export interface Shown {
  readonly text: string
  readonly tag: string
  readonly classes: readonly string[]
  readonly tappable: boolean
  /** An attribute of the template: `aria-label`, `value`, `placeholder`. */
  attribute(name: string): string | undefined
  readonly element: Element
}

/** One page's view layer: templates and data in, nodes and events out. */
export interface View {
  setData(patch: object): void
  /** Everything on the screen, outermost first; templates' own blocks are left out. */
  nodes(): Shown[]
  /** Elements and texts, as WeChat counts nodes. */
  count(): number
  depth(): number
  text(): string
  /** What a finger or a keyboard does to one node. */
  send(to: Shown, event: string, detail: object): void
  close(): void
}

/** The simulator knows templates by name across all phones. */
let made = 0
const newId = (): string => `drawn${(made += 1)}`

export class Views {
  readonly #template: (path: string) => Template
  readonly #components = new Map<string, string>()

  constructor(dist: string) {
    this.#template = templatesOf(dist)
  }

  /** Registers a component that templates may use by that name, itself included. */
  component(path: string, name: string, definition: ViewDefinition): void {
    const id = newId()
    this.#components.set(name, id)
    const properties = Object.fromEntries(
      Object.entries(definition.properties ?? {}).map(([key, { value }]) => [key, { type: null, value }]),
    )
    simulate.load({ ...this.#definition(path, name, definition), id, properties, options: { virtualHost: true } })
  }

  page(path: string, definition: ViewDefinition): View {
    const id = simulate.load(this.#definition(path, 'page', definition))
    const rendered = simulate.render(id)
    const host = window.document.createElement('div')
    window.document.body.append(host)
    rendered.attach(host)
    return viewOf(rendered, host)
  }

  #definition(path: string, tagName: string, { data, on }: ViewDefinition): Definition {
    return {
      id: newId(),
      path: `/${path}`,
      tagName,
      template: this.#template(`${path}.wxml`),
      usingComponents: Object.fromEntries(this.#components),
      data: structuredClone(data),
      methods: on,
    }
  }
}

function viewOf(rendered: Rendered, host: Element): View {
  const drawn = (): DrawnElement[] => [...host.querySelectorAll('*')].filter(isDrawn)
  return {
    setData: (patch) => rendered.instance.setData(patch),
    nodes: () => drawn().map(shown),
    count: () => drawn().length + textsIn(host).length,
    depth: () => Math.max(0, ...drawn().map(depthOf)),
    text: () => host.textContent ?? '',
    send: ({ element }, event, detail) => rendered.dispatchEvent.call({ dom: element }, event, { detail }),
    close: () => {
      rendered.detach()
      host.remove()
    },
  }
}

const isDrawn = (element: DrawnElement): boolean => element.__wxElement?._vt !== undefined && !isRoot(element)
const isRoot = (element: DrawnElement): boolean => element.__wxElement?._vt?.tagName === 'page'

const isWord = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** WeChat's compiler writes attributes in camel case. */
const camel = (name: string): string => name.replace(/-[a-z]/g, ([, letter = '']) => letter.toUpperCase())

function shown(element: DrawnElement): Shown {
  const { tagName, attrs, event } = element.__wxElement?._vt ?? { tagName: '', attrs: [], event: {} }
  return {
    element,
    tag: tagName,
    text: element.textContent ?? '',
    classes: [...element.classList].map((name) => name.replace(/^.*--/, '')),
    tappable: 'tap' in event,
    attribute: (name) => {
      const value = attrs.find((attr) => attr.name === camel(name))?.value
      return value !== '' && isWord(value) ? String(value) : undefined
    },
  }
}

function textsIn(host: Element): Node[] {
  const texts: Node[] = []
  const walker = window.document.createTreeWalker(host, window.NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode.textContent) texts.push(walker.currentNode)
  return texts
}

function depthOf(element: Element): number {
  let depth = 0
  for (let at: Element | null = element; at; at = at.parentElement) if (isDrawn(at)) depth += 1
  return depth
}
