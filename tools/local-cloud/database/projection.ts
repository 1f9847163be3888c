import { isDoc, type Doc } from './ejson'
import { invalid, unimplemented } from './errors'
import { readExpression } from './expressions/read'
import type { Expression, Scope, Variables } from './expressions/scope'
import { elementTest } from './filter'
import { operatorsOf } from './value-tests'

/** What becomes of a field: kept, dropped, made of an expression, or changed. */
type Leaf =
  | { readonly kind: 'keep' | 'drop' }
  | { readonly kind: 'set'; readonly expression: Expression }
  | { readonly kind: 'change'; readonly change: (value: unknown) => unknown }

interface Tree {
  readonly kind: 'tree'
  readonly fields: Map<string, Leaf | Tree>
  /** Whether fields that are not named stay. */
  readonly others: boolean
}

const treeOf = (others: boolean): Tree => ({ kind: 'tree', fields: new Map(), others })

const put = (tree: Tree, path: readonly string[], leaf: Leaf, whole: string): void => {
  const [step = '', ...rest] = path
  if (step === '' || step.startsWith('$')) throw invalid(`"${whole}" is not a field path`)
  const child = tree.fields.get(step)
  if (rest.length === 0) {
    if (child) throw invalid(`two projections meet in the path ${whole}`)
    tree.fields.set(step, leaf)
    return
  }
  if (child && child.kind !== 'tree') throw invalid(`two projections meet in the path ${whole}`)
  const next = child ?? treeOf(tree.others)
  tree.fields.set(step, next)
  put(next, rest, leaf, whole)
}

const makesFields = (part: Leaf | Tree): boolean =>
  part.kind === 'tree' ? [...part.fields.values()].some(makesFields) : part.kind === 'set'

const applyInside = (tree: Tree, value: unknown, scope: Scope): unknown => {
  if (isDoc(value)) return applyTree(tree, value, scope)
  if (Array.isArray(value)) {
    return value.map((item: unknown) => applyInside(tree, item, scope)).filter((item) => item !== undefined)
  }
  if (makesFields(tree)) return applyTree(tree, {}, scope)
  return tree.others ? value : undefined
}

const applyPart = (part: Leaf | Tree, value: unknown, scope: Scope): unknown => {
  if (part.kind === 'tree') return applyInside(part, value, scope)
  if (part.kind === 'set') return part.expression(scope)
  if (part.kind === 'keep') return value
  return part.kind === 'change' && value !== undefined ? part.change(value) : undefined
}

const applyTree = (tree: Tree, doc: Doc, scope: Scope): Doc => {
  const out: Doc = {}
  const write = (name: string, value: unknown): void => {
    if (value !== undefined) out[name] = value
  }
  // An inclusion appends what it makes; an addition leaves a field where it stands.
  const later = (part: Leaf | Tree, name: string): boolean =>
    !Object.hasOwn(doc, name) || (!tree.others && part.kind === 'set')
  for (const [name, value] of Object.entries(doc)) {
    const part = tree.fields.get(name)
    if (!part) write(name, tree.others ? value : undefined)
    else if (!later(part, name)) write(name, applyPart(part, value, scope))
  }
  for (const [name, part] of tree.fields) {
    if (later(part, name) && makesFields(part)) write(name, applyPart(part, undefined, scope))
  }
  return out
}

export type Projector = (doc: Doc, variables?: Variables) => Doc
const projector =
  (tree: Tree): Projector =>
  (doc, variables = {}) =>
    applyTree(tree, doc, { root: doc, variables })

type Read = (value: unknown) => Leaf

/** Every leaf of a specification with its path, through nested objects. */
const leaves = (spec: Doc, read: Read, nested: boolean, above: string[] = []): [string[], Leaf][] =>
  Object.entries(spec).flatMap(([key, value]) => {
    const path = [...above, ...key.split('.')]
    if (!nested || !isDoc(value) || operatorsOf(value).length > 0) return [[path, read(value)]]
    if (Object.keys(value).length === 0) throw invalid(`the projection of ${key} is empty`)
    return leaves(value, read, nested, path)
  })

const isId = (path: readonly string[]): boolean => path.length === 1 && path[0] === '_id'

/** Keeping or leaving out, never both, but for `_id`, which stays unless it is left out. */
const build = (entries: readonly [string[], Leaf][]): Projector => {
  if (entries.length === 0) throw invalid('a projection names at least one field')
  const rest = entries.filter(([path]) => !isId(path))
  const keeps = rest.some(([, { kind }]) => kind === 'keep' || kind === 'set')
  const drops = rest.some(([, { kind }]) => kind === 'drop')
  if (keeps && drops) throw invalid('a projection keeps fields or leaves them out, not both')
  const id = entries.find(([path]) => isId(path))
  const others = !keeps && (rest.length > 0 || id?.[1].kind === 'drop')
  const tree = treeOf(others)
  for (const [path, leaf] of entries) put(tree, path, leaf, path.join('.'))
  if (!id && !others) tree.fields.set('_id', { kind: 'keep' })
  return projector(tree)
}

const switchLeaf = (value: unknown): Leaf | undefined =>
  typeof value === 'boolean' || typeof value === 'number' ? { kind: value ? 'keep' : 'drop' } : undefined

/** $project. @throws INVALID_PARAM */
export const readProject = (spec: Doc, names: readonly string[]): Projector =>
  build(leaves(spec, (value) => switchLeaf(value) ?? { kind: 'set', expression: readExpression(value, names) }, true))

/** $addFields. @throws INVALID_PARAM */
export const readAddFields = (spec: Doc, names: readonly string[]): Projector => {
  const tree = treeOf(true)
  const read: Read = (value) => ({ kind: 'set', expression: readExpression(value, names) })
  const entries = leaves(spec, read, true)
  if (entries.length === 0) throw invalid('$addFields names at least one field')
  for (const [path, leaf] of entries) put(tree, path, leaf, path.join('.'))
  return projector(tree)
}

const slice = (operand: unknown): Leaf => {
  const [first, count]: unknown[] = Array.isArray(operand) ? operand : [operand]
  if (typeof first !== 'number' || (Array.isArray(operand) && (typeof count !== 'number' || count <= 0))) {
    throw invalid('$slice needs a number, or two of which the second is above 0')
  }
  const cut = (list: unknown[]): unknown[] => {
    if (typeof count !== 'number') return first < 0 ? list.slice(first) : list.slice(0, first)
    const from = first < 0 ? Math.max(0, list.length + first) : first
    return list.slice(from, from + count)
  }
  return { kind: 'change', change: (value) => (Array.isArray(value) ? cut(value) : value) }
}

const findLeaf = (path: string, value: unknown): Leaf => {
  const leaf = switchLeaf(value)
  if (leaf) return leaf
  if (isDoc(value) && Object.keys(value).join() === '$slice') return slice(value['$slice'])
  if (isDoc(value) && Object.keys(value).join() === '$elemMatch') {
    const test = elementTest(value['$elemMatch'])
    const change = (list: unknown): unknown => {
      const found: unknown = Array.isArray(list) ? list.find((item) => test(item)) : undefined
      return found === undefined ? undefined : [found]
    }
    return { kind: 'change', change }
  }
  throw unimplemented(
    `the projection ${isDoc(value) ? (Object.keys(value)[0] ?? '{}') : JSON.stringify(value)} of ${path}`,
  )
}

/** The projection of a get: 1, 0, $slice or $elemMatch. @throws INVALID_PARAM */
export const readProjection = (spec: Doc): Projector => {
  for (const path of Object.keys(spec))
    if (/(^|\.)\$/.test(path)) throw unimplemented(`the positional projection ${path}`)
  const entries = Object.entries(spec).map(([path, value]): [string[], Leaf] => [
    path.split('.'),
    findLeaf(path, value),
  ])
  const chooses = Object.values(spec).some((value) => isDoc(value) && '$elemMatch' in value)
  const keeps = Object.entries(spec).some(([path, value]) => path !== '_id' && switchLeaf(value)?.kind === 'keep')
  // An $elemMatch by itself keeps nothing but its field and the id.
  if (chooses && !keeps) {
    if (entries.some(([path, { kind }]) => kind === 'drop' && !isId(path)))
      throw unimplemented('$elemMatch beside fields left out')
    return keepOnly(entries)
  }
  return build(entries)
}

const keepOnly = (entries: readonly [string[], Leaf][]): Projector => {
  const tree = treeOf(false)
  for (const [path, leaf] of entries) put(tree, path, leaf, path.join('.'))
  if (!tree.fields.has('_id')) tree.fields.set('_id', { kind: 'keep' })
  return projector(tree)
}
