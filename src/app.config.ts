const TABS = ['home', 'tasks', 'scan', 'points', 'me'].map((name) => `pages/tabs/${name}/index`)
const TAB_TEXT = ['首页', '任务', '扫码', '积分', '我的']

/** Only a browser asks who you are; in WeChat that is known. */
const START = process.env.TARO_ENV === 'h5' ? ['pages/start/index'] : []

const page = (name: string) => `${name}/index`

const PLACING = ['detail', 'publish', 'assign', 'placing', 'revise', 'withdraw', 'urgent', 'month']
const DOING = ['accept', 'to-accept', 'evidence', 'note', 'heard']
const SIGNING = ['check-in', 'station', 'mine', 'late', 'correct', 'settle']

const SUBPACKAGES = [
  {
    root: 'pages/tasks',
    name: 'tasks',
    pages: [...PLACING, ...DOING].map(page),
  },
  {
    root: 'pages/attendance',
    name: 'attendance',
    pages: [...SIGNING, 'at-station', 'stations', 'shift', 'helping', 'duty', 'plaque'].map(page),
  },
  { root: 'pages/points', name: 'points', pages: ['rewards', 'code', 'verify', 'posting'].map(page) },
  { root: 'pages/ledger', name: 'ledger', pages: ['heads', 'adjustments', 'ask', 'rules', 'rule'].map(page) },
  {
    root: 'pages/alliance',
    name: 'alliance',
    pages: ['statement', 'statements', 'history', 'overview', 'flags', 'rules', 'rule'].map(page),
  },
  { root: 'pages/counter', name: 'counter', pages: ['till', 'offers', 'offer'].map(page) },
  { root: 'pages/merchants', name: 'merchants', pages: ['mine', 'apply', 'join', 'shop', 'desk'].map(page) },
  {
    root: 'pages/org',
    name: 'org',
    pages: [
      'grid/index',
      'overview/index',
      'members/index',
      'person/index',
      'search/index',
      'posts/index',
      'roles/index',
      'register/index',
      'move/index',
    ],
  },
  { root: 'pages/forces', name: 'forces', pages: ['plans/index', 'plan/index', 'grid/index', 'mine/index'] },
  {
    root: 'pages/muster',
    name: 'muster',
    pages: ['answer', 'orders', 'issue', 'board', 'grid', 'report'].map(page),
  },
  { root: 'pages/privacy', name: 'privacy', pages: ['mine', 'looks', 'consent', 'close', 'audit'].map(page) },
  {
    root: 'pages/notices',
    name: 'notices',
    pages: ['list', 'complaints', 'complain', 'desk', 'outbox'].map(page),
  },
  { root: 'pages/corps', name: 'corps', pages: ['overview', 'branch', 'stand'].map(page) },
  {
    root: 'pages/records',
    name: 'records',
    pages: ['mine', 'certify', 'certificate', 'check', 'issued', 'note'].map(page),
  },
  { root: 'pages/rosters', name: 'rosters', pages: ['imports', 'import', 'duplicates', 'units', 'staff'].map(page) },
]

export default defineAppConfig({
  pages: [...TABS, ...START],
  subPackages: SUBPACKAGES,
  preloadRule: {
    'pages/tabs/home/index': { network: 'all', packages: ['tasks', 'counter'] },
    'pages/tabs/scan/index': { network: 'all', packages: ['attendance'] },
    'pages/tabs/points/index': { network: 'all', packages: ['points'] },
    'pages/tabs/me/index': { network: 'wifi', packages: ['attendance', 'org'] },
  },
  // Each tab page draws its own bar, by role; WeChat only needs the list.
  tabBar: {
    custom: true,
    color: '@tabColor',
    selectedColor: '@tabSelected',
    backgroundColor: '@card',
    list: TABS.map((pagePath, i) => ({ pagePath, text: TAB_TEXT[i] ?? '' })),
  },
  window: {
    navigationBarTitleText: '网格先锋',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@loading',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // A hint for finding the grid one lives in; a typed address does as well.
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: {
    'scope.userFuzzyLocation': {
      desc: '找您住的网格，签到时告诉站点近还是远，集结时看离站点多远；只在您点的时候看一次',
    },
  },
  resizable: true,
})
