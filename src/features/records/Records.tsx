import { useState } from 'react'
import type { AskedList } from '@/cloud/useListAction'
import { dayInWords, minutesInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../types/contracts/all'
import { OneRecord } from './OneRecord'

export type RecordRow = ValueOf<'records.mine'>['records'][number]

/** Every service of a year, newest first; a tap tells all that is recorded of it. */
export function Records({ list, year }: { list: AskedList<'records.mine', RecordRow>; year: number }) {
  const now = useNow()
  const elder = useElder()
  const [open, setOpen] = useState<RecordRow>()
  if (list.rows.length === 0) {
    return <Empty icon="record" title={`${year} 年还没有服务记录`} why="任务验收以后，这里就记上一笔" />
  }
  return (
    <Section title="每一次">
      <Card>
        {list.rows.map((row) => (
          <Cell
            key={row.id}
            title={row.title}
            sub={elder ? dayInWords(row.startsAt, now) : subOf(row, now)}
            end={minutesInWords(row.minutes)}
            onTap={() => setOpen(row)}
          />
        ))}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
      {open ? <OneRecord record={open} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  )
}

const subOf = ({ startsAt, organiserName, rating }: RecordRow, now: number): string =>
  [dayInWords(startsAt, now), organiserName, rating && `评价 ${rating} 分`].filter(Boolean).join('·')
