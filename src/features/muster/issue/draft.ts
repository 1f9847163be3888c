import type { InputOf } from '../../../../types/contracts/all'
import { type CommunityCode, communityCode, type DivisionCode, type StationId } from '../../../../types/domain/ids'
import { MAX_GROUPS_CALLED, ORDER_TEMPLATES, type OrderLevel } from '../../../../types/domain/muster'
import type { Occupation } from '../../../../types/domain/org'
import type { Skill } from '../../../../types/domain/skills'
import { clockOf, dayOf, type Instant, MINUTE, startOfDay } from '../../../../types/domain/time'

export type CalledBy = 'kinds' | 'occupations' | 'skills' | 'groups'

/** An order as it is written. */
export interface Draft {
  readonly level: OrderLevel
  readonly title: string
  readonly duty: string
  readonly toBring: string
  /** `2026-11-24` and `15:30`, UTC+8. */
  readonly day: string
  readonly clock: string
  readonly places: readonly DivisionCode[]
  /** How those who are called are told from the others. */
  readonly by: CalledBy
  readonly kinds: readonly ('cadre' | 'volunteer')[]
  readonly occupations: readonly Occupation[]
  readonly skills: readonly Skill[]
  /** Names of posts or groups: 巡逻组, 守门. */
  readonly groups: readonly string[]
  /** One station for all; empty: each grid's own. */
  readonly stationId: StationId | ''
  readonly needed: number
  readonly compulsory: boolean
  readonly callDeployed: boolean
}

const FIRST_MINUTES = 30

/** Everybody of the place, in half an hour, for the most usual case. */
export function freshDraft(scope: DivisionCode, now: Instant): Draft {
  const at = Math.ceil((now + FIRST_MINUTES * MINUTE) / (5 * MINUTE)) * 5 * MINUTE
  return {
    ...wordsOf(0),
    day: dayOf(at),
    clock: clockOf(at),
    places: [scope],
    by: 'kinds',
    kinds: ['cadre', 'volunteer'],
    occupations: [],
    skills: [],
    groups: [],
    stationId: '',
    needed: 10,
    compulsory: false,
    callDeployed: false,
  }
}

/** The words of a usual case. */
export function wordsOf(template: number) {
  const { level, title, duty, toBring } = ORDER_TEMPLATES[template] ?? ORDER_TEMPLATES[0]
  return { level, title, duty, toBring }
}

/** When it is, or NaN while the fields say no moment. */
export const momentOf = ({ day, clock }: Pick<Draft, 'day' | 'clock'>): Instant =>
  startOfDay(day as `${number}-${number}-${number}`) +
  Number(clock.slice(0, 2)) * 60 * MINUTE +
  Number(clock.slice(3)) * MINUTE

export interface Faults {
  readonly title?: string
  readonly duty?: string
  readonly when?: string
  readonly places?: string
  readonly whom?: string
}

const UNCHOSEN = {
  kinds: '至少选一类人',
  occupations: '至少选一种职业',
  skills: '至少选一样',
  groups: '至少选一个岗位或小组',
} as const satisfies Record<CalledBy, string>

function whomFault(draft: Draft): Pick<Faults, 'whom'> {
  const chosen = draft[draft.by].length
  if (chosen === 0) return { whom: UNCHOSEN[draft.by] }
  return draft.by === 'groups' && chosen > MAX_GROUPS_CALLED ? { whom: `一次最多选 ${MAX_GROUPS_CALLED} 个` } : {}
}

/** What is still missing, beside its field; whether it may be done, the server says. */
export function faultsOf(draft: Draft, now: Instant): Faults {
  const at = momentOf(draft)
  return {
    ...(draft.title.trim() ? {} : { title: '写一个名字' }),
    ...(draft.duty.trim() ? {} : { duty: '写一句做什么' }),
    ...(Number.isFinite(at) && at > now ? {} : { when: '选一个还没到的时间' }),
    ...(draft.places.length > 0 ? {} : { places: '至少选一个地方' }),
    ...whomFault(draft),
  }
}

export function calledOf(draft: Draft): InputOf<'muster.preview'>['called'] {
  if (draft.by === 'groups') return { by: 'groups', groups: [...draft.groups] }
  if (draft.by === 'skills') return { by: 'skills', skills: [...draft.skills] }
  if (draft.by === 'occupations')
    return { by: 'kinds', kinds: ['cadre', 'volunteer'], occupations: [...draft.occupations] }
  return { by: 'kinds', kinds: [...draft.kinds], occupations: [] }
}

/** The community that all places lie in: its stations can be where everybody comes. */
export function communityOf(places: readonly DivisionCode[]): CommunityCode | null {
  const [first, ...rest] = places
  if (!first || first.length < 12) return null
  const community = communityCode(first)
  return rest.every((place) => place.startsWith(community)) ? community : null
}

/** What goes out. */
export const inputOf = (scope: DivisionCode, draft: Draft): Omit<InputOf<'muster.issue'>, 'requestId'> => ({
  scope,
  places: [...draft.places],
  called: calledOf(draft),
  level: draft.level,
  title: draft.title,
  duty: draft.duty,
  ...(draft.toBring.trim() ? { toBring: draft.toBring } : {}),
  assembleAt: momentOf(draft),
  ...(draft.stationId && communityOf(draft.places) ? { stationId: draft.stationId } : {}),
  neededPerGrid: draft.needed,
  compulsory: draft.compulsory && draft.level === 'emergency',
  callDeployed: draft.callDeployed,
})

/** A tap on a place: alone it takes the whole's place, and the whole takes all of theirs. */
export function toggled(places: readonly DivisionCode[], place: DivisionCode, whole: DivisionCode): DivisionCode[] {
  if (place === whole) return places.includes(whole) ? [] : [whole]
  const rest = places.filter((one) => one !== whole && one !== place && !one.startsWith(place))
  return places.includes(place) ? rest : [...rest, place]
}
