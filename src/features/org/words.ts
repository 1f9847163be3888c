import type { ValueOf } from '../../../types/contracts/all'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL, type MemberKind, type Occupation } from '../../../types/domain/org'

/** The two kinds of people, in the order of every page. */
export const KINDS: readonly MemberKind[] = ['cadre', 'volunteer']

interface Described {
  readonly unitName: string | null
  readonly kind: MemberKind
  /** Unknown where people are only looked up. */
  readonly occupation?: Occupation
}

/** `区财政局`, `志愿者·医护`: what tells one person of a name from another. */
export function whatTheyAre({ unitName, kind, occupation }: Described): string {
  if (unitName !== null) return unitName
  if (kind === 'cadre' || !occupation) return MEMBER_KIND_LABEL[kind]
  return `${MEMBER_KIND_LABEL.volunteer}·${OCCUPATION_LABEL[occupation]}`
}

type Move = ValueOf<'org.getPerson'>['moves'][number]

/** `从凤鸣 3 号网格到凤鸣 5 号网格`, `编入凤鸣 3 号网格`. */
export const moveInWords = ({ fromName, toName }: Move): string =>
  fromName === null ? `编入${toName}` : `从${fromName}到${toName}`
