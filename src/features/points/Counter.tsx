import type { ComponentType } from 'react'
import { goTab } from '@/lib/routes'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { TillCheck } from './TillCheck'
import { TillDone } from './TillDone'
import { TillReady } from './TillReady'
import { TillUnknown } from './TillUnknown'
import { type Till, useTills } from './tills'
import { useTill } from './useTill'
import './counter.scss'

/** What else has to be said at a shop's till, above the button. */
type TillNote = ComponentType<Pick<Till, 'merchantId'>>

/** What somebody at a till sees: which shop, then one customer after the other. */
export function Counter({ Note }: { Note?: TillNote }) {
  const mine = useTills()
  if (!mine) {
    return (
      <Screen title="收分" root className="till">
        <Skeleton />
      </Screen>
    )
  }
  if (!mine.here) {
    return (
      <Screen title="收分" className="till">
        <Empty
          icon="merchant"
          title="您名下还没有店"
          why="请商圈党建联盟给您登记，登记了这里就能收"
          action={{ text: '去我的', onTap: () => goTab('me') }}
        />
      </Screen>
    )
  }
  return <AtTill key={mine.here.merchantId} here={mine.here} tills={mine.tills} Note={Note} />
}

function AtTill({ here, tills, Note }: { here: Till; tills: readonly Till[]; Note: TillNote | undefined }) {
  const till = useTill(here.merchantId)
  const { step } = till
  if (step.at === 'check') return <TillCheck step={step} till={till} />
  if (step.at === 'unknown') return <TillUnknown step={step} till={till} />
  if (step.at === 'done') return <TillDone step={step} here={here} till={till} />
  return <TillReady here={here} tills={tills} till={till} note={Note ? <Note merchantId={here.merchantId} /> : null} />
}
