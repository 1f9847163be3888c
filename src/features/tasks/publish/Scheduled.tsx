import { momentInWords } from '@/lib/when'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import { monthName } from '../month'
import { DraftList } from './DraftList'
import type { Draft } from './draft'
import { NO_FAULTS } from './faults'
import type { useAutosave } from './useAutosave'

interface ScheduledProps {
  readonly draft: Draft
  readonly at: Instant
  readonly kept: ReturnType<typeof useAutosave>
  readonly now: Instant
}

/** A list that goes out by itself: as the grids will read it, and the way back to the pen. */
export function Scheduled({ draft, at, kept, now }: ScheduledProps) {
  const [failed, setFailed] = useState(false)
  const takeBack = async () => {
    const end = await kept.save()
    setFailed(end.at !== 'done')
    void kept.server.refresh()
  }
  return (
    <Screen
      title="发清单"
      wide
      actions={
        <Button kind="line" grow busy={kept.keeping === 'saving'} onTap={() => void takeBack()}>
          先不发，改一改
        </Button>
      }
    >
      <Heading className="head">{`${momentInWords(at, now)}自动发出`}</Heading>
      {failed ? <Banner tone="red">没改成，再点一次</Banner> : null}
      <Banner icon="clock">{`${monthName(draft.month, now)}的清单定好了，到时候不用您再点`}</Banner>
      <DraftList draft={draft} faults={NO_FAULTS} now={now} onEdit={() => void takeBack()} />
    </Screen>
  )
}
