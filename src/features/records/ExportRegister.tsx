import { View } from '@tarojs/components'
import { useState } from 'react'
import { type FileState, keep } from '@/cloud/useFile'
import { useWrite, type WriteState } from '@/cloud/useWrite'
import { monthYearInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { FileNote } from '@/ui/FileNote'
import { Pick } from '@/ui/Pick'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../types/domain/ids'
import { RECORD_STANDING } from '../../../types/domain/records'
import { type Instant, monthOf, startOfMonth, type YearMonth } from '../../../types/domain/time'

/** So many months back a register may begin. */
const MONTHS = 24

/** The last months, this one first. */
function lastMonths(now: Instant): readonly YearMonth[] {
  const months: YearMonth[] = []
  for (let at = now; months.length < MONTHS; at = startOfMonth(monthOf(at)) - 1) months.push(monthOf(at))
  return months
}

/** A place's register over some months as a file, on record. */
export function ExportRegister({ scope }: { scope: DivisionCode }) {
  const now = useNow()
  const months = lastMonths(now)
  const options = months.map((month) => ({ value: month, text: monthYearInWords(startOfMonth(month)) }))
  const thisMonth = monthOf(now)
  const [from, setFrom] = useState<YearMonth>(thisMonth)
  const [until, setUntil] = useState<YearMonth>(thisMonth)
  const picked = (set: (month: YearMonth) => void) => (text: string) => {
    const month = months.find((one) => one === text)
    if (month) set(month)
  }
  const [file, setFile] = useState<FileState>({ at: 'idle' })
  const write = useWrite('records.exportRegister')
  const finish = async (end: WriteState<'records.exportRegister'>) => {
    if (end.at !== 'done') return
    write.reset()
    setFile(await keep(end.value))
  }
  const send = async () => {
    setFile({ at: 'idle' })
    await finish(await write.send({ scope, from, until }))
  }
  return (
    <>
      <Card pad>
        <View className="records-days">
          <Pick label="从哪个月" mode="one" value={from} options={options} onChange={picked(setFrom)} />
          <Pick label="到哪个月" mode="one" value={until} options={options} onChange={picked(setUntil)} />
        </View>
        <Button kind="line" block busy={write.state.at === 'sending'} onTap={() => void send()}>
          导出登记表
        </Button>
        <View className="sub c2 records-rule">{`项目照全国志愿服务记录的要求列。${RECORD_STANDING}。谁导的会记录在案`}</View>
      </Card>
      <View className="records-note">
        <FileNote state={file} />
        <WriteNote write={{ state: write.state, retry: async () => finish(await write.retry()) }} />
      </View>
    </>
  )
}
