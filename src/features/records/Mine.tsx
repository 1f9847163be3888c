import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import type { ValueOf } from '../../../types/contracts/all'
import { RECORD_STANDING } from '../../../types/domain/records'
import { dayOf } from '../../../types/domain/time'
import { Held } from './Held'
import { Notes } from './Notes'
import { Records } from './Records'
import { Totals } from './Totals'
import './records.scss'

/** My record of service: what each year adds up to, every service of it, trainings and awards, and the certificates I hold. */
export function Mine() {
  const thisYear = Number(dayOf(useNow()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const list = useListAction('records.mine', { year }, (value) => value.records)
  usePullDown(list.refresh)
  return (
    <Screen
      title="服务记录"
      actions={
        <Button grow onTap={() => go(routes.certify())}>
          开服务证明
        </Button>
      }
    >
      <Loaded of={{ ...list, value: list.first }}>
        {(value) => (
          <>
            <Totals year={year} value={value} />
            <Years value={value} thisYear={thisYear} year={year} onYear={setYear} />
            <Records list={list} year={year} />
            <Notes notes={value.notes} />
            <Held certificates={value.certificates} />
            <Around />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

interface YearsProps {
  readonly value: ValueOf<'records.mine'>
  readonly thisYear: number
  readonly year: number
  readonly onYear: (year: number) => void
}

/** This year, and every other with service in it. */
function Years({ value, thisYear, year, onYear }: YearsProps) {
  const years = [...new Set([thisYear, ...value.years.map((one) => one.year)])].sort((a, b) => b - a)
  if (years.length < 2) return null
  return (
    <View className="records-years">
      <Choice
        label="哪一年"
        options={years.map((one) => ({ value: String(one), text: `${one} 年` }))}
        chosen={[String(year)]}
        onTap={(chosen) => onYear(Number(chosen))}
      />
    </View>
  )
}

/** The ways on from here, and what this record is. */
function Around() {
  const elder = useElder()
  return (
    <>
      <Card after>
        <Cell
          icon="clock"
          title="签到记录"
          sub={elder ? undefined : '哪天几点到、几点走'}
          onTap={() => go(routes.attendance())}
        />
        <Cell
          icon="check"
          title="查验证明"
          sub={elder ? undefined : '别人给您看的证明，真不真'}
          onTap={() => go(routes.checkCertificate())}
        />
      </Card>
      <View className="sub c3 records-standing">{RECORD_STANDING}</View>
    </>
  )
}
