import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { clockInWords, dayInWords, minutesInWords, hoursOf } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { RowSheet } from './late/RowSheet'
import type { ValueOf } from '../../../types/contracts/all'
import type { Instant } from '../../../types/domain/time'
import './attendance.scss'

type Row = ValueOf<'attendance.mine'>['attendance'][number]

/** My service: what it adds up to, and every time, newest first. */
export function Mine() {
  const list = useListAction('attendance.mine', {}, (value) => value.attendance)
  usePullDown(list.refresh)
  return (
    <Screen title="服务记录">
      <Loaded of={{ ...list, value: list.first }}>
        {({ totals }) => (
          <>
            <Totals minutes={totals.minutes} times={totals.times} />
            <Card>
              <Cell plain icon="offline" title="待补传和更正" onTap={() => go(routes.late())} />
            </Card>
            <Rows list={list} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Totals({ minutes, times }: ValueOf<'attendance.mine'>['totals']) {
  const elder = useElder()
  return (
    <>
      <Card className="totals">
        <View className="total">
          <View className="big num">{hoursOf(minutes)}</View>
          <View className="sub c2">服务小时</View>
        </View>
        <View className="total">
          <View className="big num">{times}</View>
          <View className="sub c2">次服务</View>
        </View>
      </Card>
      <View className="sub c3 totals-note">
        {elder ? '小时不四舍五入' : '按分钟记的，小时只取一位小数，不四舍五入'}
      </View>
    </>
  )
}

function Rows({ list }: { list: ReturnType<typeof useListAction<'attendance.mine', Row>> }) {
  const now = useNow()
  const elder = useElder()
  const [open, setOpen] = useState<Row>()
  if (list.rows.length === 0) {
    return <Empty icon="record" title="还没有服务记录" why="到站点扫码签到，签退以后就记在这里" />
  }
  return (
    <Section title="每一次">
      <Card>
        {list.rows.map((row) => (
          <Cell
            key={row.shiftId}
            title={row.title}
            sub={elder ? dayInWords(row.checkedInAt, now) : fromWhenToWhen(row, now)}
            end={row.minutes === null ? <Tag tone="red">没签退</Tag> : minutesInWords(row.minutes)}
            onTap={() => setOpen(row)}
          />
        ))}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
      {open ? <RowSheet of={open} when={fromWhenToWhen(open, now)} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  )
}

/** `28 日 周六 07:56 – 11:28`. */
function fromWhenToWhen({ checkedInAt, checkedOutAt }: Row, now: Instant): string {
  const end = checkedOutAt === null ? '' : ` – ${clockInWords(checkedOutAt, false)}`
  return `${dayInWords(checkedInAt, now)} ${clockInWords(checkedInAt, false)}${end}`
}
