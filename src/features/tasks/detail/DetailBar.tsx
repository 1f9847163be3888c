import { go, routes } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { Button } from '@/ui/Button'
import { ShareButton } from '@/ui/ShareButton'
import type { Instant } from '../../../../types/domain/time'
import type { Task } from '../view'
import type { Bar, Deed } from './bar'
import { servedIn } from './words'

interface DetailBarProps {
  readonly task: Task
  readonly bar: Bar
  readonly now: Instant
  readonly busy: boolean
  readonly onMain: (deed: Deed) => void
  readonly onDecline: () => void
  /** Says no to places that another branch offers. */
  readonly onRefuse: () => void
}

/** In the thumb's reach: the one main action, and one thing beside it. */
export function DetailBar({ task, bar, now, busy, onMain, onDecline, onRefuse }: DetailBarProps) {
  const { main, beside } = bar
  return (
    <>
      {beside === 'share' ? (
        <ShareButton
          title={`${task.title}，${momentInWords(task.startsAt, now)}`}
          path={routes.task(task.id)}
          grow={main === null}
        >
          发到群里
        </ShareButton>
      ) : null}
      {beside === 'decline' ? (
        <Button kind="line" busy={busy} onTap={onDecline}>
          去不了
        </Button>
      ) : null}
      {beside === 'refuse' ? (
        <Button kind="line" busy={busy} onTap={onRefuse}>
          接不了
        </Button>
      ) : null}
      {beside === 'openStation' ? (
        <Button kind="line" onTap={() => go(routes.station(task.id))}>
          签到屏
        </Button>
      ) : null}
      {main ? (
        <Button grow busy={busy} onTap={() => onMain(main)}>
          {wordsOf(main, task)}
        </Button>
      ) : null}
    </>
  )
}

/** Verb first, number inside. */
function wordsOf(deed: Deed, task: Task): string {
  const words: Readonly<Record<Deed, string>> = {
    takeOver: `接下 ${task.offeredToBranch} 个位子`,
    claim: '认领',
    wait: '候补',
    assign: `派 ${task.branch?.placesLeft ?? 1} 人上岗`,
    answer: '答应去',
    join: '参加',
    checkIn: '去签到',
    checkOut: '去签退',
    accept: `验收，给 ${servedIn(task).length} 人记积分`,
    openStation: '打开签到屏',
  }
  return words[deed]
}
