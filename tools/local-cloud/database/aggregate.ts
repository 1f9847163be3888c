import { isDoc, type Doc } from './ejson'
import { failed, invalid, unimplemented } from './errors'
import { readExpression } from './expressions/read'
import { matcher, nearestFirst } from './filter'
import { geoNear } from './geo-near'
import { bucket, bucketAuto, group, sortByCount } from './group'
import { lookup } from './lookup'
import { readAddFields, readProject } from './projection'
import { checkSort, sortedBy } from './sort'
import type { Resolve, Stage } from './stage'
import { unwind } from './unwind'

/** The cloud answers so many rows when the pipeline has no $limit of its own. */
const ROWS_WITHOUT_LIMIT = 20

type Names = readonly string[]

const doc = (value: unknown, stage: string): Doc => {
  if (isDoc(value)) return value
  throw invalid(`${stage} needs an object`)
}

const whole = (value: unknown, stage: string, least: number): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
  throw invalid(`${stage} needs a whole number of ${least} or more`)
}

const match = (value: unknown, names: Names): Stage => {
  const filter = doc(value, '$match')
  if (nearestFirst(filter)) throw invalid('$nearSphere is not allowed in $match: use $geoNear')
  const test = matcher(filter, names)
  return (rows, { variables }) => rows.filter((row) => test(row, variables))
}

const projected = (project: ReturnType<typeof readProject>): Stage => {
  return (rows, { variables }) => rows.map((row) => project(row, variables))
}

const replaceRoot = (value: unknown, names: Names): Stage => {
  const { newRoot, ...rest } = doc(value, '$replaceRoot')
  if (newRoot === undefined || Object.keys(rest).length > 0) throw invalid('$replaceRoot takes newRoot alone')
  const expression = readExpression(newRoot, names)
  return (rows, { variables }) =>
    rows.map((root) => {
      const made = expression({ root, variables })
      if (isDoc(made)) return made
      throw failed("'newRoot' expression must evaluate to an object")
    })
}

const sample = (value: unknown): Stage => {
  const { size, ...rest } = doc(value, '$sample')
  if (Object.keys(rest).length > 0) throw invalid('$sample takes size alone')
  const most = whole(size, '$sample', 1)
  return (rows) => {
    const left = [...rows]
    return Array.from({ length: Math.min(most, rows.length) }, () =>
      left.splice(Math.floor(Math.random() * left.length), 1),
    ).flat()
  }
}

const count = (value: unknown): Stage => {
  if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.includes('.')) {
    throw invalid('$count needs a field name')
  }
  return (rows) => (rows.length === 0 ? [] : [{ [value]: rows.length }])
}

const facet = (value: unknown, names: Names): Stage => {
  const pipelines = Object.entries(doc(value, '$facet')).map(([name, pipeline]) => {
    if (name.includes('.') || name.startsWith('$')) throw invalid(`$facet: ${name} is not a field name`)
    const inner = Array.isArray(pipeline) ? pipeline.flatMap((stage) => (isDoc(stage) ? Object.keys(stage) : [])) : []
    const barred = inner.find((stage) => stage === '$facet' || stage === '$geoNear')
    if (barred !== undefined) throw invalid(`${barred} is not allowed inside $facet`)
    return [name, readPipeline(pipeline, names)] as const
  })
  if (pipelines.length === 0) throw invalid('$facet names at least one pipeline')
  return async (rows, running) => {
    const found: Doc = {}
    for (const [name, run] of pipelines) found[name] = await run(rows, running)
    return [found]
  }
}

const STAGES: Readonly<Record<string, (value: unknown, names: Names) => Stage>> = {
  $addFields: (value, names) => projected(readAddFields(doc(value, '$addFields'), names)),
  $bucket: (value, names) => bucket(doc(value, '$bucket'), names),
  $bucketAuto: (value, names) => bucketAuto(doc(value, '$bucketAuto'), names),
  $count: count,
  $facet: facet,
  $geoNear: (value) => geoNear(doc(value, '$geoNear')),
  $group: (value, names) => group(doc(value, '$group'), names),
  $limit: (value) => {
    const limit = whole(value, '$limit', 1)
    return (rows) => rows.slice(0, limit)
  },
  $lookup: (value, names) => lookup(doc(value, '$lookup'), names, readPipeline),
  $match: match,
  $project: (value, names) => projected(readProject(doc(value, '$project'), names)),
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: (value) => {
    const skip = whole(value, '$skip', 0)
    return (rows) => rows.slice(skip)
  },
  $sort: (value) => {
    const sort = checkSort(value)
    return (rows) => sortedBy(rows, (row) => row, sort)
  },
  $sortByCount: sortByCount,
  $unwind: unwind,
}

const readStage = (stage: unknown, place: number, names: Names): Stage => {
  const [entry, ...more] = Object.entries(doc(stage, 'a stage'))
  if (!entry || more.length > 0) throw invalid('a stage holds one operator')
  const [name, value] = entry
  const read = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
  if (!read) throw unimplemented(`the stage ${name}`)
  if (name === '$geoNear' && place > 0) throw invalid('$geoNear is only valid as the first stage in a pipeline')
  return read(value, names)
}

/** All stages as one. @throws INVALID_PARAM naming the stage or operator */
const readPipeline = (pipeline: unknown, names: Names = []): Stage => {
  if (!Array.isArray(pipeline)) throw invalid('a pipeline is an array of stages')
  const stages = pipeline.map((stage: unknown, place) => readStage(stage, place, names))
  return async (rows, running) => {
    let left = [...rows]
    for (const stage of stages) left = await stage(left, running)
    return left
  }
}

/** @throws INVALID_PARAM naming the stage or operator */
export const checkPipeline = (pipeline: readonly Doc[]): void => {
  readPipeline(pipeline)
}

/**
 * Runs what is left of a pipeline over the documents that its beginning found.
 * @throws DATABASE_REQUEST_FAILED for what MongoDB refuses by value
 */
export const runPipeline = async (
  documents: readonly Doc[],
  pipeline: readonly Doc[],
  resolve: Resolve,
): Promise<Doc[]> => {
  const limited = pipeline.some((stage) => '$limit' in stage)
  const rows = await readPipeline(pipeline)(documents, { resolve, variables: {} })
  return limited ? rows : rows.slice(0, ROWS_WITHOUT_LIMIT)
}
