import type { GridCode, OrderId } from './ids'
import type { Instant } from './time'

/** Mechanisms 19–23: why people are called together. A drill is the same thing, marked everywhere and reported apart. */
export const ORDER_LEVELS = ['drill', 'keyTask', 'emergency'] as const
export type OrderLevel = (typeof ORDER_LEVELS)[number]
export const ORDER_LEVEL_LABEL = {
  drill: '演练',
  keyTask: '重点任务',
  emergency: '应急',
} as const satisfies Record<OrderLevel, string>

/** `【演练】防汛集结`: a drill says so wherever it is read. */
export const titleOf = ({ level, title }: { readonly level: OrderLevel; readonly title: string }): string =>
  level === 'drill' ? `【${ORDER_LEVEL_LABEL.drill}】${title}` : title

/** `publishing` is the intent: grids are still being written. `ended` takes no more answers. */
export type OrderState = 'publishing' | 'active' | 'ended'

/** What a called person says, 响应. Nobody who has said nothing is in the document. */
export const RESPONSES = ['read', 'coming', 'arrived', 'cannot', 'left'] as const
export type Response = (typeof RESPONSES)[number]
export const RESPONSE_LABEL = {
  read: '看过了',
  coming: '在路上',
  arrived: '到了',
  cannot: '来不了',
  left: '已离开',
} as const satisfies Record<Response, string>

/** Which answer may follow which; nothing said yet is `null`. Saying again that one is coming changes when. */
export const RESPONSES_AFTER = {
  nothing: ['read', 'coming', 'arrived', 'cannot'],
  read: ['coming', 'arrived', 'cannot'],
  coming: ['coming', 'arrived', 'cannot'],
  cannot: ['coming', 'arrived'],
  arrived: ['left'],
  left: [],
} as const satisfies Record<Response | 'nothing', readonly Response[]>

/** Peace and emergency, 平急转换 (mechanism 22). */
export type Mode = 'peace' | 'emergency'

/** Minutes after the order at which whoever has said nothing is reminded, the secretary is told, the street is told. */
export const ESCALATION_MINUTES = [10, 20, 30] as const
/** Service is counted to this long at most, however late an order is ended. */
export const MOST_HOURS_SERVED = 12

export const MAX_PLACES_AN_ORDER = 100
/** Posts and groups that one order names. */
export const MAX_GROUPS_CALLED = 10
export const MAX_TEAMS = 20
export const MAX_SENT_AT_ONCE = 20
export const REPORTS_KEPT = 50
/** Short reports that the after-action report shows, the newest: as many as one call may ask links of pictures for. */
export const REPORTS_SHOWN = 50

/** The usual cases, to begin an order with: words that an issuer changes before sending. */
export const ORDER_TEMPLATES = [
  {
    name: '防汛',
    level: 'emergency',
    title: '防汛集结',
    duty: '查看低洼院落和地下车库，帮老人转移到站点',
    toBring: '雨衣、雨靴、手电',
  },
  {
    name: '扫雪除冰',
    level: 'keyTask',
    title: '扫雪除冰',
    duty: '清出单元门口、坡道和公交站台的积雪',
    toBring: '铁锹、防滑鞋、手套',
  },
  {
    name: '火情疏散',
    level: 'emergency',
    title: '火情疏散',
    duty: '守住路口，引导居民往站点走，清点人数',
    toBring: '口罩、手电',
  },
  {
    name: '疫情防控',
    level: 'emergency',
    title: '疫情防控集结',
    duty: '到站点领任务，上门登记，给独居老人送菜送药',
    toBring: '口罩、证件',
  },
  {
    name: '寻找走失',
    level: 'keyTask',
    title: '寻找走失老人',
    duty: '按院落分头找，问商铺和门卫，找到先报站点',
    toBring: '充好电的手机、手电',
  },
  {
    name: '集结演练',
    level: 'drill',
    title: '集结演练',
    duty: '到站点报到，点名后听讲解',
    toBring: '',
  },
] as const satisfies readonly {
  readonly name: string
  readonly level: OrderLevel
  readonly title: string
  readonly duty: string
  readonly toBring: string
}[]

/** Whole minutes since an order went out. */
export const minutesSince = (at: Instant, now: Instant): number => Math.max(0, Math.floor((now - at) / 60_000))

const MUSTER_QR_PREFIX = 'GVM'
/** What the leader's screen shows for arrivals: `GVM.<order>.<grid>.<window>.<8 digits>`; the windows are those of a station's code. */
export const MUSTER_QR_PATTERN = /^GVM\.(o[0-9a-f]{24})\.(\d{15})\.(\d{1,12})\.(\d{8})$/
export const musterQr = (orderId: OrderId, gridId: GridCode, window: number, digits: string): string =>
  `${MUSTER_QR_PREFIX}.${orderId}.${gridId}.${window}.${digits}`
