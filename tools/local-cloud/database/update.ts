import { updateOne } from 'mingo'
import { isDoc, type Doc } from './ejson'
import { failed, invalid, unimplemented } from './errors'

const OPERATORS = new Set('$set $unset $inc $mul $min $max $rename $push $addToSet $pull $pullAll $pop'.split(' '))
const MODIFIERS: Readonly<Record<string, readonly string[]>> = {
  $push: ['$each', '$position', '$sort', '$slice'],
  $addToSet: ['$each'],
}
const SEGMENT = /^[^$.][^.]*$/

const checkPath = (path: string): void => {
  for (const segment of path.split('.')) {
    if (/^\$(\[.*\])?$/.test(segment)) throw unimplemented(`the positional path ${segment}`)
    if (!SEGMENT.test(segment)) throw invalid(`"${path}" is not a field path`)
  }
  if (path === '_id') throw failed("the field '_id' is immutable")
}

const checkOperand = (operator: string, path: string, operand: unknown): void => {
  if ((operator === '$inc' || operator === '$mul') && typeof operand !== 'number') {
    throw failed(`cannot ${operator} ${path} with a value that is not a number`)
  }
  if (operator === '$pop' && operand !== 1 && operand !== -1) throw invalid('$pop needs 1 or -1')
  if (operator === '$pullAll' && !Array.isArray(operand)) throw invalid('$pullAll needs an array')
  if (operator === '$rename') {
    if (typeof operand !== 'string') throw invalid('$rename needs a field path')
    checkPath(operand)
  }
  const modifiers = MODIFIERS[operator]
  if (modifiers === undefined || !isDoc(operand)) return
  const named = Object.keys(operand).filter((key) => key.startsWith('$'))
  const unknown = named.find((key) => !modifiers.includes(key))
  if (unknown !== undefined) throw invalid(`unknown modifier ${unknown} in ${operator}`)
  if (named.length > 0 && !Array.isArray(operand['$each'])) throw invalid(`${operator} with modifiers needs $each`)
}

/** @throws INVALID_PARAM naming what is unknown; DATABASE_REQUEST_FAILED for what MongoDB refuses by type */
export const checkUpdate = (modifier: Doc): void => {
  if (Object.keys(modifier).length === 0) throw invalid('an update changes nothing')
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!OPERATORS.has(operator)) throw invalid(`unknown update operator ${operator}`)
    if (!isDoc(fields)) throw invalid(`${operator} needs an object of fields`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      checkOperand(operator, path, operand)
    }
  }
}

/** The value at a path, or undefined; refuses a path that leads through something that holds no fields. */
const reach = (doc: Doc, path: string, writes: boolean): unknown => {
  let at: unknown = doc
  for (const segment of path.split('.')) {
    if (Array.isArray(at) && /^\d+$/.test(segment)) at = at[Number(segment)]
    else if (isDoc(at)) at = Object.hasOwn(at, segment) ? at[segment] : undefined
    else if (at === undefined || !writes) return undefined
    else throw failed(`cannot create field '${segment}' of '${path}' in ${Array.isArray(at) ? 'an array' : 'a value'}`)
  }
  return at
}

const NEEDS_NUMBER = new Set(['$inc', '$mul'])
const NEEDS_ARRAY = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])

/** mingo passes over a target of the wrong type; MongoDB refuses the update, so it is refused here first. */
const checkTargets = (doc: Doc, modifier: Doc): void => {
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!isDoc(fields)) continue
    for (const path of Object.keys(fields)) {
      const target = reach(doc, path, operator !== '$unset' && operator !== '$pull' && operator !== '$pop')
      if (target === undefined) continue
      if (NEEDS_NUMBER.has(operator) && typeof target !== 'number') {
        throw failed(`cannot apply ${operator} to '${path}': it is not a number`)
      }
      if (NEEDS_ARRAY.has(operator) && !Array.isArray(target)) {
        throw failed(`cannot apply ${operator} to '${path}': it is not an array`)
      }
    }
  }
}

/** Applies a checked update to a document of the caller's own, in place. */
export const applyUpdate = (doc: Doc, modifier: Doc): void => {
  checkTargets(doc, modifier)
  try {
    updateOne([doc], {}, modifier, { cloneMode: 'deep' })
  } catch (error) {
    throw failed(error instanceof Error ? error.message : 'the update failed')
  }
}
