/**
 * Every refusal of the product, closed. `retry` says what asking again can change:
 * - `never`: the same request will be refused again, by design;
 * - `later`: the world may change (a place may come free, a shift may open);
 * - `now`: nothing is decided yet, the client may send the same request again at once.
 * `says` is what the person reads: what is so, and what they can do, in at most 30 characters.
 */
export const REFUSALS = {
  // Before any action
  badInput: { retry: 'never', says: '有一项没填对，请看一下再发。' },
  unknownAction: { retry: 'never', says: '这个功能换了地方，请更新小程序。' },
  notRegistered: { retry: 'never', says: '还不认识您，请先到社区登记。' },
  suspended: { retry: 'never', says: '账户暂停了，请找社区问一问。' },
  notAllowed: { retry: 'never', says: '这件事不归您办，请找社区或支部。' },
  // Any write
  requestReused: { retry: 'never', says: '这次和上次点的不一样，请重新操作。' },
  busy: { retry: 'now', says: '同时点的人多，请再点一次。' },
  // Any read of one thing
  notFound: { retry: 'never', says: '没找到，可能已经撤下了。' },
  // Members and posts
  consentNeeded: { retry: 'never', says: '先看一看告知书，同意了再登记。' },
  consentOld: { retry: 'never', says: '告知书有新的了，请看过新的再同意。' },
  unitNeeded: { retry: 'never', says: '机关干部请选一下所在单位。' },
  phoneUnread: { retry: 'now', says: '没读到手机号，请再点一次。' },
  phoneTaken: { retry: 'never', says: '这个号登记过了，请找网格员核对。' },
  alreadyRegistered: { retry: 'never', says: '您已经登记过了。' },
  alreadyConfirmed: { retry: 'never', says: '已经有人确认过了。' },
  notInGrid: { retry: 'never', says: '这个人不在这个网格，请重新查一下。' },
  sameGrid: { retry: 'never', says: '就在这个网格，不用搬。' },
  postGone: { retry: 'never', says: '这个岗位已经撤了，请选别的。' },
  postNameTaken: { retry: 'never', says: '已经有同名的岗位，换个名字吧。' },
  postsFull: { retry: 'never', says: '一个网格最多 30 个岗位。' },
  // Roles
  noAccountYet: { retry: 'later', says: '这个人还没用过小程序，请先登录一次。' },
  roleFromAbove: { retry: 'never', says: '这个角色由上一级给，请找上一级。' },
  scopeWrong: { retry: 'never', says: '角色和地方对不上，请重新选。' },
  ownRole: { retry: 'never', says: '不能收自己的，请找别人来办。' },
  // Secretaries
  notACadre: { retry: 'never', says: '书记从机关干部里选，请另选一位。' },
  notCandidate: { retry: 'never', says: '这位还没被推荐，也没自荐。' },
  leadsBranch: { retry: 'never', says: '这位正带着一个支部，先办离任。' },
  unitLevelWrong: { retry: 'never', says: '城区选区直干部，农村选镇街干部。' },
  alreadyRecommended: { retry: 'never', says: '已经推荐过这位了。' },
  alreadyStanding: { retry: 'never', says: '您已经自荐过了。' },
  notStanding: { retry: 'never', says: '您没有自荐这个支部。' },
  secretaryChanged: { retry: 'never', says: '刚换过书记，请看过再定。' },
  // Balancing
  planPast: { retry: 'never', says: '方案已经往下走了，要改请重新算。' },
  planEdited: { retry: 'never', says: '改过的还没算进去，请先重新算。' },
  pinsFull: { retry: 'never', says: '手工改的太多了，请先重新算。' },
  notSubmitted: { retry: 'never', says: '这份方案不在等审批。' },
  ownPlan: { retry: 'never', says: '自己报的方案，请别的同志来批。' },
  notApproved: { retry: 'never', says: '方案还没批准。' },
  notApplied: { retry: 'never', says: '方案没有下发，不用撤回。' },
  planOutdated: { retry: 'never', says: '算完以后支援有变动，请重新算。' },
  supportOver: { retry: 'never', says: '这次支援已经结束了。' },
  // Musters
  placeOutside: { retry: 'never', says: '有的地方不归这里管，请重新选。' },
  nobodyCalled: { retry: 'never', says: '这样选一个人也叫不到，请放宽些。' },
  notAnEmergency: { retry: 'never', says: '只有应急才能要求必须报到。' },
  notYourOrder: { retry: 'never', says: '这道指令是别处下的，请找下令的。' },
  orderOver: { retry: 'never', says: '这次集结已经结束了。' },
  orderRunning: { retry: 'later', says: '还没结束，结束后再写这一条。' },
  answerMoved: { retry: 'never', says: '刚在别处改过，请看一眼再点。' },
  answerWrong: { retry: 'never', says: '现在不能这样改，请看一眼再点。' },
  helpOver: { retry: 'never', says: '那边不再等了，谢谢您。' },
  notComing: { retry: 'never', says: '有人还没说来，请重新选。' },
  helpAsked: { retry: 'never', says: '有人已经请过了，请重新选。' },
  notHere: { retry: 'never', says: '这位不在这次集结里。' },
  teamsFull: { retry: 'never', says: '一个网格最多 20 个小组。' },
  teamGone: { retry: 'never', says: '这个小组已经撤了。' },
  modeAlready: { retry: 'never', says: '已经是这样了，不用再切。' },
  notReported: { retry: 'later', says: '报告还在算，过一两分钟再看。' },
  // Rosters
  fileMissing: { retry: 'now', says: '文件没传上来，请再选一次。' },
  fileUnreadable: { retry: 'never', says: '打不开这个文件，请存成 xlsx 再传。' },
  fileTooLarge: { retry: 'never', says: '太大了，请分成几份，每份两万行内。' },
  fileEmpty: { retry: 'never', says: '表里没有人，请填好再传。' },
  columnsMissing: { retry: 'never', says: '缺少必填的列，请照模板改一下表头。' },
  nothingBad: { retry: 'never', says: '没有要改的行，都进去了。' },
  alreadySettled: { retry: 'never', says: '这一条已经有人处理了。' },
  bothInUse: { retry: 'never', says: '两个号都登录过，请本人注销一个。' },
  gridNeeded: { retry: 'never', says: '请选编入哪个网格。' },
  alreadyEnrolled: { retry: 'never', says: '已经编入网格了。' },
  // Personal data
  nothingThere: { retry: 'never', says: '这一项没有登记。' },
  nameWrong: { retry: 'never', says: '名字对不上，请照登记的写。' },
  givenRoleHeld: { retry: 'never', says: '您还担着工作角色，请先交回。' },
  onTasks: { retry: 'later', says: '您还有没办完的任务，先退出再注销。' },
  // Tasks
  listPublished: { retry: 'never', says: '这个月的清单已经发过了。' },
  gridOutside: { retry: 'never', says: '有网格不在本社区，请重新选。' },
  timeWrong: { retry: 'never', says: '时间不对，请看开始、结束和截止。' },
  draftChanged: { retry: 'never', says: '这张草稿刚被改过，先看一眼再接着写。' },
  urgentFull: { retry: 'never', says: '这个月加急满 20 项了，请先撤掉几项。' },
  peopleSignedIn: { retry: 'never', says: '已经有人签到了，等办完再验收。' },
  tasksPaused: { retry: 'later', says: '应急期间先停认领和报名，过后再开。' },
  taskClosed: { retry: 'never', says: '这项已经收尾或撤回，不能再改。' },
  notForYourGrid: { retry: 'never', says: '这项没发给您的网格，看看别的吧。' },
  claimClosed: { retry: 'never', says: '认领截止了，剩下的由社区安排。' },
  placesTaken: { retry: 'later', says: '名额不够了，看看别的，或少领几个。' },
  alreadyClaimed: { retry: 'never', says: '支部已经认领过这项了。' },
  notClaimed: { retry: 'never', says: '支部没有认领这项。' },
  claimLimit: { retry: 'later', says: '这个月能领的数用完了，少领几个吧。' },
  limitChanged: { retry: 'never', says: '每个支部能领的数改了，看过再领。' },
  placesFree: { retry: 'never', says: '还有名额，直接认领就行。' },
  alreadyInLine: { retry: 'never', says: '支部已经在候补了。' },
  notInLine: { retry: 'never', says: '支部没有在候补。' },
  alreadyOffered: { retry: 'never', says: '已经在转交了，等对方回话。' },
  notOffered: { retry: 'never', says: '这次转交已经收回或办完了。' },
  branchUnled: { retry: 'never', says: '那个支部还没有书记，换一个吧。' },
  ownBranch: { retry: 'never', says: '这是自己的支部，请选别的支部。' },
  notOurPlace: { retry: 'never', says: '这个位子不是支部派的，或已空出来。' },
  alreadyCame: { retry: 'never', says: '人已经签到了，位子给他留着。' },
  saidYes: { retry: 'never', says: '对方答应了，来不了由本人退出。' },
  peopleAssigned: { retry: 'later', says: '已经有人在上面，先请他们退出。' },
  branchFull: { retry: 'later', says: '支部认领的位子都有人了。' },
  notInBranch: { retry: 'never', says: '有人不在这个网格，请重新选。' },
  alreadyOnTask: { retry: 'never', says: '已经在这项任务上了。' },
  notOnTask: { retry: 'never', says: '您不在这项任务上。' },
  taskOver: { retry: 'never', says: '这项的时间过了，看看别的吧。' },
  taskStarted: { retry: 'never', says: '已经开始了，有变化请找负责人。' },
  notStarted: { retry: 'later', says: '还没到时间，办完再来验收。' },
  peopleStillIn: { retry: 'later', says: '还有人没签退，等他们签退再验收。' },
  staysPending: { retry: 'later', says: '还有签到没确认，先确认再验收。' },
  nobodyServed: { retry: 'later', says: '还没有人签到，没有可验收的。' },
  alreadyAccepted: { retry: 'never', says: '刚才有人验收过了，请看过再点。' },
  notServed: { retry: 'later', says: '有人没有签到记录，请先补上。' },
  minutesTooMany: { retry: 'never', says: '时长超过这一场了，请改小一点。' },
  reasonNeeded: { retry: 'never', says: '改了时长，请写一句为什么。' },
  alreadySentBack: { retry: 'later', says: '已经请他们补了，补好会再交上来。' },
  contactClosed: { retry: 'never', says: '任务过去了，联系方式已经收起。' },
  evidenceFull: { retry: 'never', says: '交上来的够多了，不用再加。' },
  pictureUnreadable: { retry: 'never', says: '有一张不是照片，请换一张再交。' },
  pictureTooLarge: { retry: 'never', says: '有一张照片太大，请换一张再交。' },
  notOutreach: { retry: 'never', says: '只有政策宣讲，才记听到的话。' },
  noteTooLate: { retry: 'never', says: '过去一周多了，就不再记了。' },
  // Attendance
  codeUnreadable: { retry: 'never', says: '这不是站点的签到码，请扫站点屏幕。' },
  codeStale: { retry: 'now', says: '这个码过期了，请再扫一次新码。' },
  codeWrong: { retry: 'now', says: '码不对，请看着屏幕再输一次。' },
  otherShift: { retry: 'never', says: '这是别的场次的码，请找您这一场。' },
  shiftWithdrawn: { retry: 'never', says: '这项任务撤回了，今天不用来。' },
  shiftNotOpen: { retry: 'later', says: '还没到签到时间，开始前半小时能签。' },
  shiftOver: { retry: 'never', says: '这一场已经结束，请找负责人补。' },
  alreadyIn: { retry: 'never', says: '您已经签到了，忙完再来签退。' },
  notIn: { retry: 'never', says: '还没签到，请先签到。' },
  alreadyOut: { retry: 'never', says: '您已经签退了，今天辛苦了。' },
  typingLocked: { retry: 'later', says: '输错五次，等 15 分钟，或请值班的帮签。' },
  keyChanged: { retry: 'never', says: '刚有人换过码了，重开站点屏就行。' },
  codeNotMade: { retry: 'now', says: '微信没给出码，请再点一次。' },
  ownStay: { retry: 'never', says: '自己的签到，请别的同志来办。' },
  nothingToConfirm: { retry: 'never', says: '这几位不用确认，刷新看一看。' },
  stayRunning: { retry: 'later', says: '还没签退，等签退了再确认。' },
  notInCharge: { retry: 'never', says: '负责人要管得着这里，请另选一位。' },
  notForOthers: { retry: 'never', says: '只能给自己签，请本人来扫。' },
  // Service records
  noService: { retry: 'later', says: '这段时间没有服务记录，请换一段。' },
  periodWrong: { retry: 'never', says: '起止日期不对，请重新选。' },
  alreadyRevoked: { retry: 'never', says: '这张证明已经撤销了。' },
  alreadyTakenBack: { retry: 'never', says: '这一笔已经收回了。' },
  notEnrolledHere: { retry: 'never', says: '这位没编在您这里，请找所在社区。' },
  // Late entries and corrections
  lateForged: { retry: 'never', says: '这个码不是站点出的，请找负责人补。' },
  lateRevoked: { retry: 'never', says: '换码以后的旧码，补不了，请找负责人。' },
  lateTooOld: { retry: 'never', says: '过了三天，补不了了，请找负责人。' },
  lateOutside: { retry: 'never', says: '这个码不在这一场的时间里，补不了。' },
  lateTwice: { retry: 'never', says: '这一场已经补传过一次了。' },
  lateOrder: { retry: 'never', says: '签退的码比签到还早，补不了。' },
  lateOverlaps: { retry: 'never', says: '那段时间在别的地方签到了，请核对。' },
  stillThere: { retry: 'later', says: '这一场还没结束，结束后再改。' },
  alreadyAsked: { retry: 'later', says: '已经请求过了，等负责人定。' },
  askedOften: { retry: 'never', says: '这一场请求过三次了，请当面找负责人。' },
  correctionOutside: { retry: 'never', says: '时间不在这一场里，请看一下再填。' },
  nothingChanged: { retry: 'never', says: '和现在记的一样，不用改。' },
  ownAmendment: { retry: 'never', says: '自己的请别的同志来定。' },
  needsAbove: { retry: 'never', says: '这位也是负责人，请上一级来定。' },
  amendmentSettled: { retry: 'never', says: '这一条已经有人定了。' },
  amendmentChanged: { retry: 'never', says: '刚有变化，请看过新的再定。' },
  // Notices and complaints
  wordsRisky: { retry: 'never', says: '这些话发不出去，请换个说法再写。' },
  alreadyAnswered: { retry: 'never', says: '已经有人答复过了。' },
  // Points
  aboutYourself: { retry: 'never', says: '自己的积分，请别的同志来办。' },
  ownAdjustment: { retry: 'never', says: '自己提的更正，请别的同志来批。' },
  adjustmentDecided: { retry: 'never', says: '这条更正已经有人批过了。' },
  notInCommunity: { retry: 'never', says: '这个人不在本社区，请重新查一下。' },
  notReversible: { retry: 'never', says: '这一笔不能冲正，请写加减多少分。' },
  alreadyReversed: { retry: 'never', says: '这一笔已经冲正过了。' },
  ruleTooSoon: { retry: 'never', says: '新规则最早明天起用，请改日期。' },
  ruleChanged: { retry: 'never', says: '刚有人定过新规则，请看过再写。' },
  pointsShort: { retry: 'later', says: '积分还不够，先攒着，东西给您留着看。' },
  rewardGone: { retry: 'never', says: '这样东西不换了，看看别的吧。' },
  codeUnknown: { retry: 'never', says: '没有这个码，请顾客亮出新码。' },
  codeExpired: { retry: 'never', says: '码过期了，请顾客换一个新码。' },
  codeUsed: { retry: 'never', says: '这个码已经收过了，不会重复扣。' },
  // Merchants
  appliedOften: { retry: 'later', says: '已经交了三家，等社区答复了再交。' },
  applicationDecided: { retry: 'never', says: '这份申请已经有人答复过了。' },
  ownApplication: { retry: 'never', says: '自己的申请，请别的同志来办。' },
  allianceFull: { retry: 'never', says: '这个社区的店满了，请找区里。' },
  ownersOnly: { retry: 'never', says: '这件事归店主办，请找店主。' },
  standsSo: { retry: 'never', says: '这家店已经是这样了，刷新看一看。' },
  suspendedAbove: { retry: 'never', says: '这家店是上级暂停的，请上级恢复。' },
  ownShop: { retry: 'never', says: '自己的店，请别的同志来办。' },
  inviteUnknown: { retry: 'now', says: '码不对或过期了，请店主亮出新码。' },
  invitesLocked: { retry: 'later', says: '输错五次，等 15 分钟再输。' },
  notStaff: { retry: 'never', says: '这个人不在店里了，刷新看一看。' },
  lastOwner: { retry: 'never', says: '店里要留一位店主，请先请别人当。' },
  ownersFull: { retry: 'never', says: '店主最多五位，先减一位再加。' },
  merchantSuspended: { retry: 'later', says: '这家店暂停兑换了，看看别家吧。' },
  merchantGone: { retry: 'never', says: '这家店不在联盟里了，看看别家吧。' },
  otherMerchant: { retry: 'never', says: '这个码是换别家东西的，请到那家用。' },
  // Statements and the alliance
  monthRunning: { retry: 'later', says: '这个月还没过完，下月 1 日再来看。' },
  nothingRedeemed: { retry: 'never', says: '这个月没有兑换，不用对账。' },
  statementTaking: { retry: 'later', says: '对账单还在列，过一两分钟再看。' },
  statementClosed: { retry: 'never', says: '这张已经结清，有出入记到下个月。' },
  alreadyConfirmedSide: { retry: 'never', says: '这边已经确认过了，等另一边。' },
  linesOpen: { retry: 'later', says: '还有没说清的，先说清再确认。' },
  ownStatement: { retry: 'never', says: '自己店里的账，请别的同志来对。' },
  lineUnknown: { retry: 'never', says: '这张对账单上没有这一笔。' },
  lineReversal: { retry: 'never', says: '这一笔是退回，有出入请找镇街更正。' },
  lineDisputed: { retry: 'never', says: '这一笔已经有人提过了，请看过再点。' },
  disputesFull: { retry: 'never', says: '提得太多了，请约个时间当面对。' },
  notYourTurn: { retry: 'never', says: '现在该另一边说话，请等一等。' },
  lineSettled: { retry: 'never', says: '这一笔已经定了，不能再改。' },
} as const satisfies Record<string, { retry: 'never' | 'later' | 'now'; says: string }>

export type RefusalCode = keyof typeof REFUSALS

/** Refusals that the kernel itself gives, so any action may answer them. */
export const KERNEL_REFUSALS = [
  'badInput',
  'unknownAction',
  'notRegistered',
  'suspended',
  'notAllowed',
] as const satisfies readonly RefusalCode[]
export type KernelRefusal = (typeof KERNEL_REFUSALS)[number]

export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly code: C
  readonly retry: (typeof REFUSALS)[C]['retry']
  /** Numbers and times that the sentence can use: never names, never free text. */
  readonly detail?: Readonly<Record<string, number | string>>
}

export type Answer<V, C extends RefusalCode = RefusalCode> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly refusal: Refusal<C | KernelRefusal> }

/** What a caller may do with a thing, decided by the server; the reason is a refusal code. */
export type Permit<C extends RefusalCode = RefusalCode> =
  { readonly allowed: true } | { readonly allowed: false; readonly code: C }

/** A rule's answer as the server tells it to the client. */
export const permit = <C extends RefusalCode>(why: C | null): Permit<C> =>
  why === null ? { allowed: true } : { allowed: false, code: why }
