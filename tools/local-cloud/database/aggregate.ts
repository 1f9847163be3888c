import { Aggregator } from 'mingo'
import { isDoc, type Doc } from './ejson'
import { DatabaseError, failed, invalid, unimplemented } from './errors'
import { checkAccumulator, checkExpression, checkFilter, checkSort } from './operators'

/** The cloud answers so many rows when the pipeline has no $limit of its own. */
const ROWS_WITHOUT_LIMIT = 20

const doc = (value: unknown, stage: string): Doc => {
  if (isDoc(value)) return value
  throw invalid(`${stage} needs an object`)
}

const whole = (value: unknown, stage: string): void => {
  if (!Number.isInteger(value) || Number(value) < 0) throw invalid(`${stage} needs a whole number`)
}

const checkLookup = (value: unknown): void => {
  const { from, localField, foreignField, as, pipeline, let: variables, ...rest } = doc(value, '$lookup')
  const [extra] = Object.keys(rest)
  if (extra !== undefined) throw unimplemented(`$lookup.${extra}`)
  if (typeof from !== 'string' || typeof as !== 'string') throw invalid('$lookup needs from and as')
  if (pipeline === undefined && (typeof localField !== 'string' || typeof foreignField !== 'string')) {
    throw invalid('$lookup needs localField and foreignField, or a pipeline')
  }
  checkExpression(variables)
  if (pipeline !== undefined) checkPipeline(pipeline)
}

const STAGES: Readonly<Record<string, (value: unknown) => void>> = {
  $match: (value) => checkFilter(doc(value, '$match')),
  $project: (value) => Object.values(doc(value, '$project')).forEach(checkExpression),
  $addFields: (value) => Object.values(doc(value, '$addFields')).forEach(checkExpression),
  $replaceRoot: (value) => Object.values(doc(value, '$replaceRoot')).forEach(checkExpression),
  $group: (value) => {
    const { _id, ...fields } = doc(value, '$group')
    checkExpression(_id)
    Object.values(fields).forEach(checkAccumulator)
  },
  $sort: (value) => void checkSort(value),
  $limit: (value) => whole(value, '$limit'),
  $skip: (value) => whole(value, '$skip'),
  $sample: (value) => whole(doc(value, '$sample')['size'], '$sample'),
  $unwind: (value) => {
    if (typeof value !== 'string') doc(value, '$unwind')
  },
  $lookup: checkLookup,
  $count: (value) => {
    if (typeof value !== 'string' || value === '') throw invalid('$count needs a field name')
  },
  $sortByCount: checkExpression,
}

/** @throws INVALID_PARAM naming the stage or operator */
export const checkPipeline = (pipeline: unknown): Doc[] => {
  if (!Array.isArray(pipeline)) throw invalid('a pipeline is an array of stages')
  return pipeline.map((stage: unknown) => {
    const entries = Object.entries(doc(stage, 'a stage'))
    const [name, value] = entries[0] ?? ['', undefined]
    if (entries.length !== 1) throw invalid('a stage holds one operator')
    const check = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (!check) throw unimplemented(`the stage ${name}`)
    check(value)
    return { [name]: value }
  })
}

/** Runs a checked pipeline; `resolve` reads another collection for $lookup. */
export const runPipeline = (documents: Doc[], pipeline: Doc[], resolve: (name: string) => Doc[]): Doc[] => {
  const limited = pipeline.some((stage) => '$limit' in stage)
  try {
    const rows = new Aggregator(pipeline, { collectionResolver: resolve, scriptEnabled: false }).run<Doc>(documents)
    return limited ? rows : rows.slice(0, ROWS_WITHOUT_LIMIT)
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw failed(error instanceof Error ? error.message : 'the aggregation failed')
  }
}
