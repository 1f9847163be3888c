import loadHighs from 'highs'
import { legCost, stayCost, type Field } from '../../cloudfunctions/forces/rules/field'

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** What a general solver finds best, aim by aim. */
export interface Optimum {
  readonly missing: number
  readonly moved: number
  /** Metres, and what changed supports cost. */
  readonly metres: number
}

/** A variable: so many of a source in a sink, or with no source so many places empty. */
interface Column {
  readonly rows: readonly number[]
  readonly missing: number
  readonly moved: number
  readonly metres: number
}

let loaded: Promise<Highs> | undefined
/** One instance for all; its memory is freed with each model. */
const highs = (): Promise<Highs> => (loaded ??= loadHighs())

function columnsOf(field: Field): Column[] {
  const { sources, sinks } = field
  const columns: Column[] = sinks.map((_sink, j) => ({ rows: [sources.length + j], missing: 1, moved: 0, metres: 0 }))
  for (const [i, source] of sources.entries())
    for (const [j, { need }] of sinks.entries()) {
      const cost = need > 0 ? legCost(field, source, j) : Infinity
      if (cost === Infinity) continue
      const moved = j === source.home ? 0 : 1
      const metres = cost - moved * field.move - stayCost(field, source)
      columns.push({ rows: [i, sources.length + j], missing: 0, moved, metres })
    }
  return columns
}

/** The plain linear programme: nobody twice, every place filled or empty; the last two rows hold what earlier aims reached. */
function modelOf(field: Field, columns: readonly Column[], held: { missing: number; moved: number }, costs: number[]) {
  const { sources, sinks } = field
  const [missingRow, movedRow] = [sources.length + sinks.length, sources.length + sinks.length + 1]
  const entries = columns.map(({ rows, missing, moved }) => [
    ...rows,
    ...(missing ? [missingRow] : []),
    ...(moved ? [movedRow] : []),
  ])
  const indices = entries.flat()
  let end = 0
  const starts = [0, ...entries.map((rows) => (end += rows.length))]
  const needs = sinks.map(({ need }) => need)
  return {
    numCols: columns.length,
    numRows: movedRow + 1,
    colCost: costs,
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => Infinity),
    rowLower: [...sources.map(() => 0), ...needs, 0, 0],
    rowUpper: [...sources.map(({ amount }) => amount), ...needs, held.missing, held.moved],
    matrix: {
      format: 'csc' as const,
      numRows: movedRow + 1,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
  }
}

/** The least value of one aim, and the CPU time of the solver itself, building the model not counted. @throws when it finds none */
async function least(
  field: Field,
  columns: readonly Column[],
  held: { missing: number; moved: number },
  costs: number[],
) {
  const solver = await highs()
  return solver.withModel(modelOf(field, columns, held, costs), (model) => {
    model.options.set({ output_flag: false })
    const before = process.cpuUsage()
    model.run()
    const { user, system } = process.cpuUsage(before)
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) throw new Error('HiGHS found no optimum')
    return { value: model.getObjectiveValue(), ms: (user + system) / 1000 }
  })
}

/** The lexicographic optimum by three linear programmes, one an aim, so that no weight of ours is involved. */
export async function optimumOf(field: Field): Promise<Optimum> {
  const columns = columnsOf(field)
  const aim = async (held: { missing: number; moved: number }, of: (column: Column) => number): Promise<number> =>
    Math.round((await least(field, columns, held, columns.map(of))).value)
  const missing = await aim({ missing: Infinity, moved: Infinity }, (column) => column.missing)
  const moved = await aim({ missing, moved: Infinity }, (column) => column.moved)
  const metres = await aim({ missing, moved }, (column) => column.metres)
  const stays = field.sources.reduce((sum, source) => sum + source.amount * stayCost(field, source), 0)
  return { missing, moved, metres: metres + stays }
}

/** Milliseconds of CPU for one linear programme of the same field, all aims weighed together as kindly as its tolerances need. */
export async function msOfHighs(field: Field): Promise<number> {
  const columns = columnsOf(field)
  const costs = columns.map(({ missing, metres }) => 1e6 * missing + metres)
  return (await least(field, columns, { missing: Infinity, moved: Infinity }, costs)).ms
}
