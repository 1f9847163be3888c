import type { FileState } from '@/cloud/useFile'
import { Banner } from './Banner'

/** How getting a file ended, in place. While it is on its way the button that asked for it turns. */
export function FileNote({ state }: { state: FileState }) {
  if (state.at === 'kept') return <Banner tone="pine">{`拿到了：${state.name}`}</Banner>
  if (state.at === 'refused') return <Banner tone="red">{state.refusal.says}</Banner>
  if (state.at === 'unanswered') return <Banner>没连上，等信号好一点再点一次</Banner>
  if (state.at === 'notKept') return <Banner tone="red">这台设备存不下了，腾点地方再试</Banner>
  return null
}
