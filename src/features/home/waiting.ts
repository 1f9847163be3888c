import { andThen, momentInWords, monthInWords } from '@/lib/when'
import { isCluster, isDivision, isGrid } from '@/lib/codes'
import { routes } from '@/lib/routes'
import type { ActiveHome, Grant } from '@/session/session'
import type { IconName } from '@/ui/Icon'
import { communityCode, type TaskId } from '../../../types/domain/ids'
import { FLOORS, type Role } from '../../../types/domain/org'
import type { Instant } from '../../../types/domain/time'

type Waiting = ActiveHome['waiting'][number]

/** One thing that waits, in words. */
export interface Thing {
  readonly icon: IconName
  readonly title: string
  /** What matters about it: a time first. */
  readonly when?: string
  /** The time is a deadline: red. */
  readonly due?: boolean
  readonly more?: string
  /** The button's words: a verb first. */
  readonly verb: string
  /** Where it is done; undefined for the list of tasks. */
  readonly url?: string
}

interface Words {
  readonly icon: IconName
  readonly one: (title: string) => string
  readonly many: (count: number) => string
  readonly when: (moment: string) => string
  readonly due?: boolean
  readonly more?: string
  readonly verb: string
  readonly url: (taskId: TaskId) => string
  /** Where several of them are listed, when that is not the list of tasks. */
  readonly all?: () => string
}

const WORDS: Readonly<
  Record<
    Exclude<
      Waiting['kind'],
      | 'publish'
      | 'confirm'
      | 'floor'
      | 'support'
      | 'confirmStays'
      | 'settleLate'
      | 'settleCorrection'
      | 'shopApplications'
    >,
    Words
  >
> = {
  claim: {
    icon: 'task',
    one: (title) => `${title}，还没人认领`,
    many: (count) => `还有 ${count} 项任务没人认领`,
    when: (moment) => andThen(moment, '截止'),
    due: true,
    more: '过后由社区安排',
    verb: '去认领',
    url: routes.task,
  },
  fill: {
    icon: 'people',
    one: (title) => `${title}，还差人`,
    many: (count) => `${count} 项任务还差人`,
    when: (moment) => andThen(moment, '开始'),
    verb: '去派人',
    url: routes.assign,
  },
  answer: {
    icon: 'people',
    one: (title) => `支部想请您去：${title}`,
    many: (count) => `支部有 ${count} 项任务想请您去`,
    when: (moment) => andThen(moment, '开始'),
    more: '去不了也没关系',
    verb: '去回话',
    url: routes.task,
  },
  join: {
    icon: 'people',
    one: (title) => `${title}，还缺人`,
    many: (count) => `网格里有 ${count} 项任务还缺人`,
    when: (moment) => andThen('最早', andThen(moment, '开始')),
    verb: '去看看',
    url: routes.task,
  },
  accept: {
    icon: 'check',
    one: (title) => `${title}，等您验收`,
    many: (count) => `${count} 项任务办完了，等验收`,
    when: (moment) => andThen(moment, '结束'),
    more: '验收后记积分',
    verb: '去验收',
    url: routes.task,
    all: routes.toAccept,
  },
  openStation: {
    icon: 'station',
    one: (title) => `${title}要签到`,
    many: (count) => `今天有 ${count} 项任务要签到`,
    when: (moment) => andThen(moment, '开始'),
    verb: '打开签到码',
    url: routes.station,
  },
}

/** People who wait for a word, or who are missing: done in the grid, or where the view's place has them all. */
function peopleThing(kind: 'confirm' | 'floor', { title, count, gridId }: Waiting, place: Grant | undefined): Thing {
  const whole = place && isDivision(place.scope) && !isGrid(place.scope) ? routes.overview(place.scope) : undefined
  if (kind === 'confirm') {
    return {
      icon: 'people',
      title: title === null || count > 1 ? `${count} 个人想加入网格` : `${title}想加入网格`,
      more: '认识的，点一下就行',
      verb: '去确认',
      url: gridId === null ? whole : routes.members(gridId),
    }
  }
  return {
    icon: 'alert',
    title: title === null || count > 1 ? `${count} 个网格人手低于底线` : `${title}人手低于底线`,
    more: `底线是 ${FLOORS.cadre} 名干部、${FLOORS.volunteer} 名志愿者`,
    verb: '看看差谁',
    url: gridId === null ? whole : routes.grid(gridId),
  }
}

/** A place's own desk; what waits in a grid, or in a cluster of courtyards, lies on its community's. */
function deskOf(scope: Grant['scope']) {
  if (isGrid(scope) || isCluster(scope)) return communityCode(scope)
  return isDivision(scope) ? scope : undefined
}

/** Somebody's word counts: done where the view's place has them all, a grid's people in their community. */
function settleThing(kind: 'settleLate' | 'settleCorrection', count: number, place: Grant | undefined): Thing {
  const desk = place && deskOf(place.scope)
  return {
    icon: kind === 'settleLate' ? 'offline' : 'record',
    title: kind === 'settleLate' ? `${count} 条补传等您确认` : `${count} 条更正等您定`,
    more: kind === 'settleLate' ? '没网时扫的码，见着人的才算上' : '同意了才改，原来记的也留着',
    verb: kind === 'settleLate' ? '去确认' : '去看看',
    url: desk && routes.amendments(desk),
  }
}

/** Whoever is in charge says whether they came; the shift that has waited longest comes first. */
const staysThing = ({ count, title, shiftId }: Waiting): Thing => ({
  icon: 'station',
  title: `${count} 个人签到，等您确认`,
  more: title === null ? '先看等得最久的一场' : `在「${title}」，见着人的才算上`,
  verb: '去确认',
  ...(shiftId ? { url: routes.shift(shiftId) } : {}),
})

function thingOf(waiting: Waiting, now: Instant, elder: boolean, place: Grant | undefined): Thing {
  if (waiting.kind === 'publish') {
    return {
      icon: 'record',
      title: `${monthInWords(now)}的任务清单还没发`,
      more: '发了，各网格支部就能认领',
      verb: '去发清单',
      url: routes.publish(),
    }
  }
  if (waiting.kind === 'support') {
    return {
      icon: 'people',
      title: `${waiting.title ?? '旁边的网格'}人手不够，想请您去帮忙`,
      more: '您还是本网格的人，去不了也没关系',
      verb: '去回话',
      url: routes.mySupport(),
    }
  }
  if (waiting.kind === 'settleLate' || waiting.kind === 'settleCorrection')
    return settleThing(waiting.kind, waiting.count, place)
  if (waiting.kind === 'shopApplications') {
    const { count } = waiting
    return {
      icon: 'merchant',
      title: `${count} 家店想加入联盟`,
      more: '看过执照、地址，再答复',
      verb: '去答复',
      url: place && isDivision(place.scope) ? routes.shopDesk(place.scope) : undefined,
    }
  }
  if (waiting.kind === 'confirmStays') return staysThing(waiting)
  if (waiting.kind === 'confirm' || waiting.kind === 'floor') return peopleThing(waiting.kind, waiting, place)
  const words = WORDS[waiting.kind]
  const { title, taskId, count, at } = waiting
  return {
    icon: words.icon,
    title: title === null ? words.many(count) : words.one(title),
    when: at === null ? undefined : words.when(momentInWords(at, now, elder)),
    due: words.due,
    more: words.more,
    verb: words.verb,
    url: taskId === null ? words.all?.() : words.url(taskId),
  }
}

/** What waits for me, the first thing first: a stay that is still open, then what the server put in order. */
export function thingsOf(home: ActiveHome, elder: boolean): readonly Thing[] {
  const waiting = home.waiting.map((each) => thingOf(each, home.now, elder, home.roles[home.view]))
  if (!home.openStay) return waiting
  const { title, checkedInAt, shiftId } = home.openStay
  const stay: Thing = {
    icon: 'clock',
    title: `您正在：${title}`,
    when: andThen(momentInWords(checkedInAt, home.now, elder), '签到'),
    more: '忙完别忘了签退',
    verb: '去签退',
    url: routes.checkIn(shiftId),
  }
  return [stay, ...waiting]
}

/** What will come when nothing waits, by who brings it. */
const TO_COME: Readonly<Partial<Record<Role, string>>> = {
  community: '有任务办完，会在这里等您验收',
  branchSecretary: '社区发了任务清单，会先放在这里',
  gridWorker: '有任务要开签到码，会放在这里',
  cadre: '支部派了活，或者哪项缺人，会放在这里',
  volunteer: '网格里哪项活缺人，会放在这里',
}
export const toCome = (role: Role): string | undefined => TO_COME[role]

/** The sentence of the page. Helping is voluntary: free places are an offer, not something that waits. */
export function sentenceOf(home: ActiveHome, things: readonly Thing[]): string {
  if (home.openStay) return '您在忙，辛苦了'
  if (things.length === 0) return '今天没有等您办的事'
  if (home.waiting.every(({ kind }) => kind === 'join')) return '网格里有活，看您方便'
  return `${things.length} 件事等您办`
}
