import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useMe } from '@/session/session'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Tag } from '@/ui/Tag'
import type { DivisionCode } from '../../../types/domain/ids'
import { ADJUSTMENT_STATE_LABEL } from '../../../types/domain/points'
import { DecideSheet } from './DecideSheet'
import { type Adjustment, wishInWords } from './words'
import './ledger.scss'

const PARTS = [
  { value: 'open', text: '等批的' },
  { value: 'closed', text: '办完的' },
] as const

const toneOf = (state: Adjustment['state']) =>
  state === 'posted' ? 'pine' : state === 'short' || state === 'declined' ? 'red' : 'plain'

/** 积分更正: what one person asked for and a second one lets pass. */
export function Adjustments({ scope }: { scope: DivisionCode }) {
  const [part, setPart] = useState<(typeof PARTS)[number]['value']>('open')
  const [chosen, setChosen] = useState<Adjustment>()
  const community = useMe()?.grant.role === 'community'
  const list = useListAction('points.listAdjustments', { scope, open: part === 'open' }, (value) => value.adjustments)
  usePullDown(list.refresh)
  return (
    <Screen
      title="积分更正"
      wide
      actions={
        community ? (
          <Button grow onTap={() => go(routes.askAdjustment(scope))}>
            提一笔更正
          </Button>
        ) : undefined
      }
    >
      <Segmented label="哪些更正" parts={PARTS} value={part} onChange={setPart} />
      <View className="ledger-part">
        <Loaded of={{ ...list, value: list.first }}>
          {() => <Rows list={list} open={part === 'open'} onChoose={setChosen} />}
        </Loaded>
      </View>
      {chosen ? <DecideSheet adjustment={chosen} onClose={() => setChosen(undefined)} /> : null}
    </Screen>
  )
}

interface RowsProps {
  readonly list: ReturnType<typeof useListAction<'points.listAdjustments', Adjustment>>
  readonly open: boolean
  readonly onChoose: (adjustment: Adjustment) => void
}

function Rows({ list, open, onChoose }: RowsProps) {
  const now = useNow()
  const elder = useElder()
  if (list.rows.length === 0) {
    const why = open ? '社区提了更正，就会出现在这里' : '批过的更正，都留在这里'
    return <Empty icon="points" title={open ? '没有等批的更正' : '还没有办完的更正'} why={why} />
  }
  return (
    <>
      <Card className="ledger-part">
        {list.rows.map((row) => (
          <Cell
            key={row.id}
            title={`${row.memberName}·${wishInWords(row.wish)}`}
            sub={
              elder
                ? (row.reason ?? undefined)
                : [row.reason, row.askedByName, momentInWords(row.askedAt, now)].filter(Boolean).join('·')
            }
            {...(row.decidable.allowed ? { onTap: () => onChoose(row) } : {})}
            end={<Tag tone={toneOf(row.state)}>{ADJUSTMENT_STATE_LABEL[row.state]}</Tag>}
          />
        ))}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
    </>
  )
}
