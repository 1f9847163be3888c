import type { ValueOf } from '../../../types/contracts/all'

type Overview = ValueOf<'corps.overview'>

/** How the corps stands: `486 个支部，3 个还没有书记`. */
export function standing({ branches, led }: Pick<Overview, 'branches' | 'led'>): string {
  if (branches === 0) return '这里还没有支部'
  return led < branches ? `${branches} 个支部，${branches - led} 个还没有书记` : `${branches} 个支部，个个有书记`
}

/** `3 人候选`, `还没人选`. */
export const candidatesInWords = (candidates: number): string => (candidates > 0 ? `${candidates} 人候选` : '还没人选')
