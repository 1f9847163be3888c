import { clockInWords } from '@/lib/when'
import type { ValueOf } from '../../../../types/contracts/all'

type List = ValueOf<'attendance.shiftList'>
export type KeptStay = List['stays'][number]
type Flag = KeptStay['flags'][number]

/** How somebody was signed in, when it was not by the screen's code. */
const BY: Partial<Record<KeptStay['proof'], string>> = { plaque: '扫铭牌', late: '补传', helper: '代签' }

/** What asks for a look, as people say it. */
export function flagInWords(flag: Flag): string {
  if (flag.kind === 'far') return '签到时说不在附近'
  if (flag.kind === 'samePhone') return `一部手机签了 ${flag.people} 人`
  const { minutes, stationName } = flag
  return `${minutes === 0 ? '同一时刻' : `前后 ${minutes} 分钟`}在${stationName}也签过`
}

/** From when to when, and by whom. */
export function stayInWords(stay: KeptStay): string {
  const { checkedInAt, checkedOutAt, state, proof, helpedIn, helpedOut } = stay
  const until = checkedOutAt === null ? '来的' : `到 ${clockInWords(checkedOutAt, false)}`
  const by = helpedIn ? `${helpedIn}代签` : BY[proof]
  const out = helpedOut && helpedOut !== helpedIn ? `${helpedOut}代签退` : undefined
  return [`${clockInWords(checkedInAt, false)} ${until}`, state === 'closed' ? '到点自动签退' : undefined, by, out]
    .filter(Boolean)
    .join('·')
}

/** Those who still wait for the word of whoever looks at the list, the others by how they stand. */
export const partsOf = ({ stays, duty }: List) => {
  const waiting = stays.filter((stay) => stay.standing === 'pending' || (duty && stay.confirmable.allowed))
  const rest = stays.filter((stay) => !waiting.includes(stay))
  return {
    waiting,
    inside: rest.filter(({ state }) => state === 'in'),
    gone: rest.filter(({ state }) => state !== 'in'),
  }
}

/** The sentence of the page: what is to be done, else how it stands. */
export function sentenceOf(list: List): string {
  const { waiting, inside } = partsOf(list)
  const here = list.stays.filter(({ state }) => state === 'in').length
  const ready = waiting.filter(({ confirmable }) => confirmable.allowed).length
  if (ready > 0) return `${ready} 个人等您确认`
  if (list.stays.length === 0) return '还没有人来'
  return here > 0 || inside.length > 0 ? `现在有 ${here} 人在忙` : `来过 ${list.stays.length} 人，都走了`
}
