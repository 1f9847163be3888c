import type { UnitId } from '../../../../types/domain/ids'
import { OCCUPATIONS, type MemberKind, type Occupation } from '../../../../types/domain/org'
import type { HomeGrid } from '../HomeFinder'

/** What somebody has said of themselves so far. */
export interface Draft {
  readonly name: string
  readonly kind: MemberKind
  /** Of a volunteer; a cadre's is `cadre`. */
  readonly occupation: Occupation | null
  readonly unit: { readonly id: UnitId; readonly name: string } | null
  readonly address: string
  readonly keepAddress: boolean
  readonly grid: HomeGrid | null
}

export const EMPTY: Draft = {
  name: '',
  kind: 'volunteer',
  occupation: null,
  unit: null,
  address: '',
  keepAddress: false,
  grid: null,
}

/** What a volunteer may be. */
export const VOLUNTEERS = OCCUPATIONS.filter((occupation) => occupation !== 'cadre')

export type WhoFaults = Readonly<Partial<Record<'name' | 'occupation' | 'unit', string>>>

/** What is still missing before the second step, each in words. */
export function whoFaults({ name, kind, occupation, unit }: Draft): WhoFaults {
  return {
    ...(name.trim() === '' ? { name: '写一下您的名字' } : {}),
    ...(kind === 'volunteer' && !occupation ? { occupation: '选一个，差不多就行' } : {}),
    ...(kind === 'cadre' && !unit ? { unit: '选一下单位' } : {}),
  }
}
