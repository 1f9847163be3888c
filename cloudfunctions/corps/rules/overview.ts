import type { ValueOf } from '../../../types/contracts/all'
import type { BranchId } from '../../../types/domain/ids'
import type { BranchMode, UnitLevel } from '../../../types/domain/org'
import type { BranchDoc } from '../../../types/documents/org'

type Overview = ValueOf<'corps.overview'>
type Branch = Pick<BranchDoc, '_id' | 'name' | 'mode' | 'secretary'>

/** What fits on a screen; the counts beside it say how many there are in all. */
const BRANCHES_LISTED = 100
const LONGEST_TERMS = 10

const most = (a: { candidates: number; branchId: string }, b: { candidates: number; branchId: string }) =>
  b.candidates - a.candidates || (a.branchId < b.branchId ? -1 : 1)

/**
 * Mechanism 7: the corps at a glance.
 * @param open how many stand for each branch; a branch for which nobody stands may be left out
 */
export function overviewOf(
  branches: readonly Branch[],
  open: readonly { readonly _id: BranchId; readonly count: number }[],
): Overview {
  const candidates = new Map(open.map(({ _id, count }) => [_id, count]))
  const rows = branches.map(({ _id, ...branch }) => ({
    branchId: _id,
    ...branch,
    candidates: candidates.get(_id) ?? 0,
  }))
  const led = branches.flatMap(({ secretary }) => secretary ?? [])
  const from = (level: UnitLevel) => led.filter(({ unitLevel }) => unitLevel === level).length
  const of = (mode: BranchMode) => branches.filter((branch) => branch.mode === mode).length
  return {
    branches: branches.length,
    led: led.length,
    fromDistrictUnits: from('district'),
    fromTowns: from('town'),
    fromMunicipalUnits: from('municipal'),
    seniorRank: led.filter(({ seniorRank }) => seniorRank).length,
    byMode: { functional: of('functional'), village: of('village'), offGrid: of('offGrid') },
    vacant: rows
      .filter(({ secretary }) => !secretary)
      .sort(most)
      .slice(0, BRANCHES_LISTED)
      .map(({ branchId, name, mode, candidates: count }) => ({ branchId, name, mode, candidates: count })),
    contested: rows
      .filter(({ secretary, candidates: count }) => secretary && count > 0)
      .sort(most)
      .slice(0, BRANCHES_LISTED)
      .map(({ branchId, name, candidates: count }) => ({ branchId, name, candidates: count })),
    longestTerms: rows
      .flatMap(({ branchId, name, secretary }) =>
        secretary ? [{ branchId, name, secretaryName: secretary.name, since: secretary.since.getTime() }] : [],
      )
      .sort((a, b) => a.since - b.since || (a.branchId < b.branchId ? -1 : 1))
      .slice(0, LONGEST_TERMS),
  }
}
