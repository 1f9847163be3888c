import type { ValueOf } from '../../../../types/contracts/all'
import { REWARD_STATE_LABEL } from '../../../../types/domain/points'
import { dateInWords } from '../words'

export type Offer = ValueOf<'points.listOffers'>['offers'][number]

/** 还剩 12 份 · 每天 6 份，今天还剩 2 份 · 不限量 */
export function stockInWords({ stock }: Pick<Offer, 'stock'>): string {
  if (stock.kind === 'unlimited') return '不限量'
  return stock.kind === 'total' ? `还剩 ${stock.left} 份` : `每天 ${stock.perDay} 份，今天还剩 ${stock.left} 份`
}

/** 每人限 1 份 · 12 月 1 日起 */
export function limitsInWords({ perPerson, perPersonDay, startsOn, endsOn }: Offer): string {
  const parts = [
    perPerson === null ? '' : `每人限 ${perPerson} 份`,
    perPersonDay === null ? '' : `每人每天 ${perPersonDay} 份`,
    startsOn === null ? '' : `${dateInWords(startsOn)}起`,
    endsOn === null ? '' : `${dateInWords(endsOn)}止`,
  ]
  return parts.filter(Boolean).join('，')
}

/** How it stands, in six characters. */
export const standing = ({ state, paused }: Offer): string =>
  state === 'open' && paused ? '停着' : REWARD_STATE_LABEL[state]
