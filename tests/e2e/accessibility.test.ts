import axe, { type AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { DISTRICT } from '../../types/domain/ids'
import { DEMO, DEMO_PLACES, type DemoPerson } from '../../tools/seed/demo'
import { DESK, type Device, enter, openBrowser, PHONE, type Visitor } from '../support/browser'
import type { TestCloud } from '../support/cloud'
import { balancePlan, LENDER, SHORT } from '../support/forces'
import { startDistrict } from '../support/whole-district'

jest.setTimeout(120_000)

/** 周村区's, with a grid that stays short. */
const PLAN = balancePlan({
  scope: DISTRICT,
  flows: [{ from: LENDER, to: SHORT, cadres: 0, volunteers: 1 }],
  kinds: [
    {
      kind: 'volunteer',
      totals: { missing: 3, moved: 1, metres: 420, changed: 0 },
      nearestFirst: { missing: 4, moved: 1, metres: 400 },
      last: null,
      proven: true,
      shortfalls: [{ gridId: SHORT, missing: 3 }],
      cuts: [{ grids: [SHORT], places: 30, people: 27 }],
      liftCap: { capMetres: 900, missing: 0 },
      prices: {},
    },
  ],
})
const PLAN_PATH = `/pages/forces/plan/index?planId=${PLAN._id}&scope=${DISTRICT}`
const DARK: Device = { ...PHONE, colorScheme: 'dark' }

let cloud: TestCloud
let browser: Browser
/** By name and device: who has looked at one page goes on to the next. */
const visitors = new Map<string, Visitor>()
beforeAll(async () => {
  browser = await openBrowser()
  cloud = await startDistrict({ balancePlans: [PLAN] })
})
afterAll(async () => {
  await browser.close()
  await cloud.close()
})

async function visitorFor({ name }: DemoPerson, device: Device = PHONE): Promise<Visitor> {
  const key = `${name} ${JSON.stringify(device)}`
  const known = visitors.get(key)
  if (known) return known
  const visitor = await enter(cloud, name, device, browser)
  visitors.set(key, visitor)
  return visitor
}

/** What axe finds wrong with what can be seen: contrast, names, roles. */
async function faultsOf({ page }: Visitor): Promise<string[]> {
  await page.waitForTimeout(500)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate((): Promise<AxeResults> => {
    const { axe: inPage } = window as typeof window & { readonly axe: typeof axe }
    // Taro keeps the pages below in the document, and draws the page inside elements of its own.
    return inPage.run({ exclude: [['.taro_page:not(.taro_page_show)']] }, { rules: { region: { enabled: false } } })
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}

interface Look {
  readonly name: string
  readonly person: DemoPerson
  readonly path?: string
  readonly shows: string | RegExp
  readonly device?: Device
}

const HOME_PATH = '/pages/tabs/home/index'
const { grid: GRID, community: COMMUNITY } = DEMO_PLACES
const STREET_PATH = `/pages/org/overview/index?scope=${COMMUNITY.slice(0, 9)}`
const PERSON_PATH = `/pages/org/person/index?personId=${DEMO.volunteer.personId}&gridId=${GRID}`

const SHOP = DEMO_PLACES.merchant
const HISTORY_PATH = `/pages/alliance/history/index?side=merchant&merchantId=${SHOP}`
const IMPORTS_PATH = `/pages/rosters/imports/index?scope=${DISTRICT}`
const SELECTION_PATH = `/pages/corps/branch/index?branchId=${DEMO_PLACES.branch}`

const PAGES: readonly Look[] = [
  { name: 'home of a secretary', person: DEMO.branchSecretary, shows: '我的网格' },
  { name: 'home of a secretary, dark', person: DEMO.branchSecretary, shows: '我的网格', device: DARK },
  { name: 'tasks of a cadre', person: DEMO.cadre, path: '/pages/tabs/tasks/index', shows: /任务/ },
  { name: 'points', person: DEMO.volunteer, path: '/pages/tabs/points/index', shows: '现在能用' },
  { name: 'points, dark', person: DEMO.volunteer, path: '/pages/tabs/points/index', shows: '现在能用', device: DARK },
  { name: 'rewards', person: DEMO.volunteer, path: '/pages/points/rewards/index', shows: '本街道' },
  { name: 'scanning', person: DEMO.volunteer, path: '/pages/tabs/scan/index', shows: /扫一扫/ },
  { name: 'me', person: DEMO.volunteer, path: '/pages/tabs/me/index', shows: '大字模式' },
  { name: 'attendance', person: DEMO.volunteer, path: '/pages/attendance/mine/index', shows: /小时/ },
  {
    name: 'late entries',
    person: DEMO.volunteer,
    path: '/pages/attendance/late/index',
    shows: /没有要补传的|补传和更正/,
  },
  {
    name: 'late entries to settle on a desk',
    person: DEMO.community,
    path: `/pages/attendance/settle/index?scope=${COMMUNITY}`,
    shows: /没有等您定的|等您定/,
    device: DESK,
  },
  {
    name: 'the month on a desk',
    person: DEMO.community,
    path: '/pages/tasks/publish/index',
    shows: /截止/,
    device: DESK,
  },
  {
    name: 'the district on a desk',
    person: DEMO.district,
    path: '/pages/org/overview/index?scope=370306',
    shows: /个人手不够/,
    device: DESK,
  },
  { name: 'a street, dark', person: DEMO.street, path: STREET_PATH, shows: /个网格，/, device: DARK },
  { name: 'a grid', person: DEMO.branchSecretary, path: `/pages/org/grid/index?gridId=${GRID}`, shows: '谁在带' },
  { name: 'a roster', person: DEMO.gridWorker, path: `/pages/org/members/index?gridId=${GRID}`, shows: '陈立新' },
  { name: 'a person', person: DEMO.community, path: PERSON_PATH, shows: '怎么找到' },
  { name: 'a person, dark', person: DEMO.community, path: PERSON_PATH, shows: '怎么找到', device: DARK },
  { name: 'searching', person: DEMO.community, path: `/pages/org/search/index?scope=${COMMUNITY}`, shows: /找谁/ },
  { name: 'posts', person: DEMO.branchSecretary, path: `/pages/org/posts/index?gridId=${GRID}`, shows: '设一个岗' },
  { name: 'roles', person: DEMO.community, path: `/pages/org/roles/index?scope=${COMMUNITY}`, shows: /谁能办什么/ },
  { name: 'moving house', person: DEMO.volunteer, path: '/pages/org/move/index', shows: '搬到哪儿了？' },
  { name: 'plans', person: DEMO.district, path: `/pages/forces/plans/index?scope=${DISTRICT}`, shows: '算一份新的' },
  { name: 'a plan', person: DEMO.district, path: PLAN_PATH, shows: '谁帮谁' },
  { name: 'a plan, dark', person: DEMO.district, path: PLAN_PATH, shows: '谁帮谁', device: DARK },
  { name: 'a plan on a desk', person: DEMO.district, path: PLAN_PATH, shows: '谁帮谁', device: DESK },
  { name: 'my support', person: DEMO.cadre, path: '/pages/forces/mine/index', shows: /请您/ },
  { name: 'imports on a desk', person: DEMO.district, path: IMPORTS_PATH, shows: '以前导的', device: DESK },
  { name: 'imports, dark', person: DEMO.district, path: IMPORTS_PATH, shows: '导出名册', device: DARK },
  {
    name: 'people who may be there twice',
    person: DEMO.district,
    path: `/pages/rosters/duplicates/index?scope=${DISTRICT}`,
    shows: '没有重复的人',
  },
  { name: 'every unit', person: DEMO.district, path: '/pages/rosters/units/index', shows: /对上了?$/ },
  {
    name: 'every unit on a desk',
    person: DEMO.district,
    path: '/pages/rosters/units/index',
    shows: '名单外',
    device: DESK,
  },
  { name: 'one unit', person: DEMO.district, path: '/pages/rosters/staff/index?unitId=u003', shows: '住在区外' },
  {
    name: 'the corps',
    person: DEMO.district,
    path: `/pages/corps/overview/index?scope=${DISTRICT}`,
    shows: '任期长的',
  },
  { name: 'a selection, dark', person: DEMO.district, path: SELECTION_PATH, shows: '推荐一位', device: DARK },
  { name: 'standing', person: DEMO.cadre, path: '/pages/corps/stand/index', shows: /自荐/ },
  { name: 'my record', person: DEMO.volunteer, path: '/pages/privacy/mine/index', shows: '您说了算' },
  {
    name: 'my record, dark',
    person: DEMO.volunteer,
    path: '/pages/privacy/mine/index',
    shows: '您说了算',
    device: DARK,
  },
  { name: 'who looked', person: DEMO.volunteer, path: '/pages/privacy/looks/index', shows: '还没有人看过' },
  { name: 'the consent sheet', person: DEMO.volunteer, path: '/pages/privacy/consent/index', shows: '用来做什么' },
  { name: 'closing the account', person: DEMO.volunteer, path: '/pages/privacy/close/index', shows: '照登记的写' },
  { name: 'the audit chain', person: DEMO.district, path: '/pages/privacy/audit/index', shows: '还没有记录' },
  { name: 'the till', person: DEMO.merchant, shows: '扫顾客的码' },
  { name: 'what a shop took', person: DEMO.merchant, path: HISTORY_PATH, shows: /月收了/ },
  {
    name: 'what a shop offers',
    person: DEMO.merchant,
    path: `/pages/counter/offers/index?scope=${SHOP}`,
    shows: /个|件|样/,
  },
  { name: 'a shop', person: DEMO.merchant, path: `/pages/merchants/shop/index?merchantId=${SHOP}`, shows: '店铺资料' },
  {
    name: 'applying for a shop',
    person: DEMO.volunteer,
    path: '/pages/merchants/apply/index',
    shows: '您的店，说说看',
  },
  {
    name: 'my shops, dark',
    person: DEMO.volunteer,
    path: '/pages/merchants/mine/index',
    shows: '我在店里上班',
    device: DARK,
  },
  {
    name: 'shops on a desk',
    person: DEMO.community,
    path: `/pages/merchants/desk/index?scope=${COMMUNITY}`,
    shows: '联盟里的店',
    device: DESK,
  },
  {
    name: 'statements on a desk',
    person: DEMO.community,
    path: `/pages/alliance/statements/index?scope=${COMMUNITY}`,
    shows: '商户对账单',
    device: DESK,
  },
  {
    name: 'rules of the alliance',
    person: DEMO.district,
    path: '/pages/alliance/rules/index',
    shows: /每分补贴/,
    device: DESK,
  },
  {
    name: 'musters on a desk',
    person: DEMO.district,
    path: `/pages/muster/orders/index?scope=${DISTRICT}`,
    shows: '现在没有集结',
    device: DESK,
  },
  {
    name: 'calling people',
    person: DEMO.district,
    path: `/pages/muster/issue/index?scope=${DISTRICT}`,
    shows: '一道指令，叫齐该来的人',
    device: DARK,
  },
  { name: 'records', person: DEMO.volunteer, path: '/pages/records/mine/index', shows: /小时/ },
  { name: 'checking a certificate', person: DEMO.volunteer, path: '/pages/records/check/index', shows: /证明/ },
  { name: 'notices', person: DEMO.volunteer, path: '/pages/notices/list/index', shows: /消息/ },
  { name: 'the published heads', person: DEMO.volunteer, path: '/pages/ledger/heads/index', shows: /账本公示/ },
]

test.each(PAGES)('$name: nothing that a screen reader or weak eyes would stumble over', async (look) => {
  const { name, person, path = HOME_PATH, shows, device } = look
  const visitor = await visitorFor(person, device)
  await visitor.page.goto(`${cloud.url}/#${path}`)
  await visitor.see(shows)
  const faults = await faultsOf(visitor)
  await visitor.page.screenshot({ path: `dist/tests/e2e/${name}.png` })
  expect(faults).toEqual([])
})
