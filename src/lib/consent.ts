import { CONSENT_VERSION } from '../../types/domain/org'

/** What a person is told before anything of theirs is kept. Whoever changes what it says raises `CONSENT_VERSION`. */
export interface ConsentSheet {
  readonly version: number
  readonly title: string
  readonly parts: readonly { readonly title: string; readonly text: string }[]
}

/** 告知书: in words that can be read aloud. The register page and the page of one's own data show the same. */
export const CONSENT_SHEET: ConsentSheet = {
  version: CONSENT_VERSION,
  title: '您的资料，我们这样用',
  parts: [
    { title: '记什么', text: '姓名、手机号、做什么工作、是不是党员、住在哪个网格。机关干部还记单位。住址您愿意才填。' },
    { title: '用来做什么', text: '把您编进住的网格，有事找得到您，把您的服务时长和积分记清楚。不卖，不发广告。' },
    {
      title: '谁看得到',
      text: '名册上只有姓名和做什么工作。手机号和住址平时打码；要看全，得先说明用途，看一次记一次，您查得到。',
    },
    { title: '怎么存', text: '手机号和住址加密存放。不跟踪您去了哪里。' },
    {
      title: '签到时的位置',
      text: '有的站点想知道您是不是在附近。只在签到那一下问，您点了才看；手机先抹掉零头，我们只记近还是远。不给、看不到、离得远，都一样签到。注销时一起删掉。',
    },
    {
      title: '您说了算',
      text: '随时能看、能改、能带走一份，也能注销。注销后姓名、手机号、住址都删掉；服务时长和积分的账留着，不再连着您。',
    },
    { title: '自愿', text: '来帮忙是自愿的，没有报酬，不来不追究。不同意就不登记，不影响您到社区办事。' },
  ],
}
