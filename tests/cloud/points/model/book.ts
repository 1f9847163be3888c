import type { MerchantId, PersonId, PostingId, RewardId } from '../../../../types/domain/ids'
import { DAY, dayOf, type Instant, MINUTE, monthOf, type YearMonth } from '../../../../types/domain/time'
import { Shelf } from './shelf'

/** What can be had, and what the tests know of it. */
export interface Good {
  readonly id: RewardId
  readonly merchantId: MerchantId
  readonly points: number
  readonly perPersonDay: number | null
  /** Null: as many as are asked for. */
  readonly shelf: Shelf | null
}

export interface Redemption {
  readonly postingId: PostingId
  readonly good: Good
  readonly at: Instant
}

/** A member's page: everything that was posted is one line more. */
class Page {
  balance = 0
  postings = 0
  /** Adjustments that can be taken back by hand. */
  adjusted: { readonly postingId: PostingId; readonly points: number }[] = []
  /** What was had lately and not taken back. */
  had: Redemption[] = []
}

const tally = () => ({ times: 0, points: 0 })
/** A month as its statement has it. */
class Month {
  issued = 0
  corrected = 0
  expired = 0
  readonly merchants = new Map<MerchantId, { redeemed: ReturnType<typeof tally>; returned: ReturnType<typeof tally> }>()

  of(merchantId: MerchantId) {
    const there = this.merchants.get(merchantId) ?? { redeemed: tally(), returned: tally() }
    this.merchants.set(merchantId, there)
    return there
  }
}

/** What the ledger must say, kept by hand: the reference. */
export class Book {
  readonly months = new Map<YearMonth, Month>()
  readonly #pages = new Map<PersonId, Page>()
  redeemed = 0

  of(member: PersonId): Page {
    const page = this.#pages.get(member) ?? new Page()
    this.#pages.set(member, page)
    return page
  }

  month(at: Instant): Month {
    const month = this.months.get(monthOf(at)) ?? new Month()
    this.months.set(monthOf(at), month)
    return month
  }

  /** What must be the answer to whoever asks for this now, unless it is sold out. */
  mayHave(member: PersonId, { id, points, perPersonDay }: Good, now: Instant): 'ok' | 'dayLimit' | 'pointsShort' {
    const { had, balance } = this.of(member)
    const today = had.filter(({ good, at }) => good.id === id && dayOf(at) === dayOf(now)).length
    if (perPersonDay !== null && today >= perPersonDay) return 'dayLimit'
    return balance < points ? 'pointsShort' : 'ok'
  }

  award(member: PersonId, points: number, at: Instant): void {
    this.#post(member, points)
    this.month(at).issued += points
  }

  redeem(member: PersonId, good: Good, at: Instant): void {
    const page = this.of(member)
    const postingId = this.#post(member, -good.points)
    page.had = [...page.had.filter((one) => at - one.at < DAY + MINUTE), { postingId, good, at }]
    this.redeemed += 1
    const { redeemed } = this.month(at).of(good.merchantId)
    redeemed.times += 1
    redeemed.points += good.points
  }

  takeBack(member: PersonId, { postingId, good }: Redemption, at: Instant): void {
    const page = this.of(member)
    page.had = page.had.filter((one) => one.postingId !== postingId)
    this.#post(member, good.points)
    const { returned } = this.month(at).of(good.merchantId)
    returned.times += 1
    returned.points += good.points
  }

  adjust(member: PersonId, points: number, at: Instant): void {
    const postingId = this.#post(member, points)
    this.of(member).adjusted.push({ postingId, points })
    this.month(at).corrected += points
  }

  reverse(member: PersonId, { postingId, points }: Page['adjusted'][number], at: Instant): void {
    const page = this.of(member)
    page.adjusted = page.adjusted.filter((one) => one.postingId !== postingId)
    this.#post(member, -points)
    this.month(at).corrected -= points
  }

  /** What nobody used is gone. */
  lapse(member: PersonId, at: Instant): void {
    const { balance } = this.of(member)
    if (balance === 0) return
    this.month(at).expired += balance
    this.#post(member, -balance)
  }

  #post(member: PersonId, points: number): PostingId {
    const page = this.of(member)
    page.balance += points
    page.postings += 1
    return `${member}:${page.postings}`
  }
}
