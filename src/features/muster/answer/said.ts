import { minutesInWords } from '@/lib/when'
import type { Mine } from '../words'

/** What I have said so far, back to me. */
export function saidInWords({ mine, deployed }: Pick<Mine, 'mine' | 'deployed'>): string | undefined {
  if (!mine || mine.state === 'read') return deployed ? '您正在另一处集结，这里不用急' : undefined
  if (mine.state === 'coming')
    return mine.minutes ? `记下了，大约 ${minutesInWords(mine.minutes)}后到` : '记下了，路上小心'
  if (mine.state === 'arrived') return mine.confirmed ? '到了，书记已经看到您' : '记下了，请到站点让书记看一眼'
  return mine.state === 'cannot' ? '记下了，会另外叫人，您不用操心' : '辛苦了，路上小心'
}
