import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Facts } from '@/ui/Facts'
import { Screen } from '@/ui/Screen'
import { spaced } from './digits'
import type { TillHook, TillStep } from './useTill'
import './counter.scss'

interface TillUnknownProps {
  readonly step: Extract<TillStep, { at: 'unknown' }>
  readonly till: TillHook
}

/** The network went while the points were being taken: say so, and ask again with the same id. */
export function TillUnknown({ step: { asked, busy }, till }: TillUnknownProps) {
  return (
    <Screen
      title="还不知道"
      root
      className="till"
      stacked
      actions={
        <>
          <Button size="xl" block busy={busy} onTap={() => void till.askAgain()}>
            再问一次
          </Button>
          <Button kind="quiet" block onTap={till.clear}>
            先不问，看今天的账
          </Button>
        </>
      }
    >
      <Empty icon="offline" title="不知道收没收到" why="网断了，没等到回话。再问一次不会重复扣分" />
      <Facts
        rows={[
          ['东西', asked.title],
          ['要收', `${asked.points} 分`],
          ['顾客', asked.customer],
          ['码', spaced(asked.digits)],
        ]}
      />
    </Screen>
  )
}
