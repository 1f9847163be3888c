import { momentInWords } from '@/lib/when'
import { goTab, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Done } from '@/ui/Done'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { ShareButton } from '@/ui/ShareButton'
import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import { monthName, openMonth } from '../month'
import { CardCode } from './CardCode'
import type { Community } from './list-input'
import type { Reach } from './usePublishing'

interface PublishedProps {
  readonly reach: Reach
  readonly community: Community
  readonly now: Instant
}

/** The list is out, or its day is set: how far it reaches, and the card for a grid's chat. */
export function Published({ reach, community, now }: PublishedProps) {
  const { month, tasks, grids, at } = reach
  const [gridId, setGridId] = useState(community.grids[0]?.id)
  const name = monthName(month, now)
  if (at !== null) {
    return (
      <Screen
        title="发清单"
        actions={
          <Button grow onTap={() => goTab('home')}>
            好
          </Button>
        }
      >
        <Done title="定好了" sub={`${momentInWords(at, now)}自动发给 ${grids} 个网格，${tasks} 项任务`} />
      </Screen>
    )
  }
  const path = routes.tasks(month, gridId)
  return (
    <Screen
      title="发清单"
      actions={
        <>
          <ShareButton title={`${name}任务清单来了，${tasks} 项等支部认领`} path={path}>
            发到群里
          </ShareButton>
          <Button grow onTap={() => openMonth(month)}>
            看清单
          </Button>
        </>
      }
    >
      <Done title="发出去了" sub={`${grids} 个网格都看得到，${tasks} 项任务等支部认领`} />
      <Section title="发到哪个网格的群">
        <Choice
          label="哪个网格的群"
          options={community.grids.map(({ id, name: text }) => ({ value: id, text }))}
          chosen={gridId ? [gridId] : []}
          onTap={setGridId}
        />
      </Section>
      <CardCode path={path} />
    </Screen>
  )
}
