import { View } from '@tarojs/components'
import { useState } from 'react'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { monthInWords } from '@/lib/when'
import type { MerchantId } from '../../../types/domain/ids'
import { startOfMonth } from '../../../types/domain/time'
import { Redemptions } from './Redemptions'
import { useTills } from './tills'
import { useMerchantMonth, useMonths } from './useMerchantMonth'
import './counter.scss'

/** A shop's statement: the month's total, today's, and today one by one, straight from the postings. */
export function Month({ merchantId }: { merchantId: MerchantId }) {
  const { thisMonth, lastMonth } = useMonths()
  const [last, setLast] = useState(false)
  const chosen = last ? lastMonth : thisMonth
  const asked = useMerchantMonth(merchantId, chosen)
  usePullDown(asked.refresh)
  const name = useTills()?.tills.find((till) => till.merchantId === merchantId)?.name
  return (
    <Screen title="对账单" className="till">
      <View className="month-shop c2">{name}</View>
      <Segmented
        label="哪个月"
        parts={[
          { value: 'this', text: monthInWords(startOfMonth(thisMonth)) },
          { value: 'last', text: monthInWords(startOfMonth(lastMonth)) },
        ]}
        value={last ? 'last' : 'this'}
        onChange={(value) => setLast(value === 'last')}
      />
      <Loaded of={asked}>
        {({ month, today, redemptions }) => (
          <>
            <Card className="month-sums">
              <Sum title={`${monthInWords(startOfMonth(chosen))}一共`} {...month} />
              {last ? null : <Sum title="今天" {...today} />}
            </Card>
            {last ? null : (
              <Section title="今天每一笔">
                {redemptions.length === 0 ? (
                  <Empty icon="merchant" title="今天还没有收" why="顾客来换东西，收一笔记一笔" />
                ) : (
                  <Redemptions rows={redemptions} />
                )}
              </Section>
            )}
          </>
        )}
      </Loaded>
      <Section title="每月结账">
        <Card>
          <Cell
            icon="record"
            title="月度对账单"
            sub="看一遍，没问题就确认"
            onTap={() => go(routes.statements(merchantId))}
          />
          <Cell
            icon="people"
            title="兑换流水"
            sub="每天、每个店员、每一笔"
            onTap={() => go(routes.tillHistory('merchant', merchantId))}
          />
        </Card>
      </Section>
    </Screen>
  )
}

function Sum({ title, times, points }: { title: string; times: number; points: number }) {
  return (
    <View className="month-sum">
      <View className="c2">{title}</View>
      <View className="big num">{points} 分</View>
      <View className="c2 num">{times} 笔</View>
    </View>
  )
}
