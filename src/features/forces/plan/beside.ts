import { inThousands } from '@/lib/count'
import { metresInWords } from '../words'

interface Reached {
  readonly missing: number
  readonly moved: number
  readonly metres: number
}

/**
 * One plan beside another, in the order that counts: places filled, people moved, metres. Fewer metres are no merit when places
 * stay empty for it, so each difference is told.
 */
export function beside(plan: Reached, other: Reached): string {
  const told = [
    difference(other.missing - plan.missing, '多补上', '少补上', (n) => `${inThousands(n)} 人`),
    difference(other.moved - plan.moved, '少动', '多动', (n) => `${inThousands(n)} 人`),
    difference(Math.round(other.metres - plan.metres), '少走', '多走', metresInWords),
  ].filter((words) => words !== undefined)
  return told.length > 0 ? told.join('，') : '一样'
}

function difference(by: number, less: string, more: string, inWords: (n: number) => string): string | undefined {
  if (by === 0) return undefined
  return `${by > 0 ? less : more} ${inWords(Math.abs(by))}`
}
