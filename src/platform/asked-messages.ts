import type { CreditAnswer, NoticeTemplate } from '../../types/domain/notices'

/** What somebody said to each template that they were asked about; the platform may leave some out. */
export type AskedMessages = readonly { readonly template: NoticeTemplate; readonly answer: CreditAnswer }[]
