import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { isDivision } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Table } from '@/ui/Table'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import type { Side } from '../../../types/domain/alliance'
import type { DivisionCode, MerchantId } from '../../../types/domain/ids'
import type { YearMonth } from '../../../types/domain/time'
import { isMerchantId } from './address'
import { useMonths } from './useMonths'
import { monthName, pointsInWords, standingOf, tallyInWords, yuanInWords } from './words'
import './alliance.scss'

type Row = ValueOf<'alliance.listStatements'>['statements'][number]

/** A merchant's statements, or a place's of a month. @param scope as the address has it */
export function Statements({ scope }: { scope: string }) {
  if (isMerchantId(scope)) return <Own merchantId={scope} />
  return isDivision(scope) ? <Placed scope={scope} /> : <NoSuchPlace title="对账单" />
}

const totalOf = ({ total }: Row): string => pointsInWords(total.redeemed.points - total.returned.points)

/** A shop's own, month by month: for its people, and for a desk that looks at one shop. */
function Own({ merchantId }: { merchantId: MerchantId }) {
  const side: Side = useMe()?.roles.some(({ scope }) => scope === merchantId) ? 'merchant' : 'community'
  const list = useListAction('alliance.listStatements', { scope: merchantId }, (value) => value.statements)
  const [last] = useMonths(1)
  const take = useWrite('alliance.takeStatement')
  usePullDown(list.refresh)
  const missing = last && list.first && !list.rows.some(({ month }) => month === last.value) ? last : undefined
  return (
    <Screen title="月度对账单">
      <WriteNote write={take} done="列好了" />
      {missing ? (
        <View className="alliance-deeds">
          <Button
            kind="line"
            busy={take.state.at === 'sending'}
            onTap={() => void take.send({ side, merchantId, month: missing.value })}
          >
            {`列 ${missing.text}的对账单`}
          </Button>
        </View>
      ) : null}
      <Rows
        list={list}
        side={side}
        {...(side === 'merchant' ? { mine: side } : {})}
        byMonth
        titleOf={(row) => `${row.month.slice(0, 4)} 年 ${monthName(row.month)}`}
      />
    </Screen>
  )
}

/** Those of the shops in a place. */
function Placed({ scope }: { scope: DivisionCode }) {
  const months = useMonths(1)
  const [chosen, setChosen] = useState<YearMonth>()
  const month = chosen ?? months[0]?.value ?? '2026-01'
  const asked = { scope, month }
  const list = useListAction('alliance.listStatements', asked, (value) => value.statements)
  const speaks = useMe()?.grant.role === 'community'
  usePullDown(list.refresh)
  return (
    <Screen title="商户对账单" wide>
      <Segmented label="哪个月" parts={months} value={month} onChange={setChosen} />
      <View className="alliance-gap">
        <Rows
          list={list}
          side="community"
          {...(speaks ? { mine: 'community' } : {})}
          titleOf={(row) => row.merchantName}
        />
      </View>
    </Screen>
  )
}

interface RowsProps {
  readonly list: ReturnType<typeof useListAction<'alliance.listStatements', Row>>
  readonly side: Side
  /** The side that the person speaks for. */
  readonly mine?: Side
  /** Of one shop, a row a month; else of one month, a row a shop. */
  readonly byMonth?: boolean
  readonly titleOf: (row: Row) => string
}

function Rows({ list, side, mine, byMonth, titleOf }: RowsProps) {
  return (
    <Loaded of={{ ...list, value: list.first }}>
      {() => (
        <>
          <Table
            label="对账单"
            rows={list.rows}
            keyOf={({ merchantId, month }) => `${merchantId}:${month}`}
            onTap={({ merchantId, month }) => go(routes.monthStatement(side, merchantId, month))}
            empty={{ icon: 'record', title: '还没有对账单', why: '每月 1 日，上个月的兑换会自动列出来' }}
            columns={[
              { title: byMonth ? '月份' : '商户', of: titleOf, width: '2fr' },
              { title: '怎么样了', of: (row) => standingOf(row, mine).text },
              { title: '兑换', of: ({ total }) => tallyInWords(total.redeemed), deskOnly: true },
              { title: '退回', of: ({ total }) => tallyInWords(total.returned), deskOnly: true },
              { title: '补贴', of: ({ total }) => yuanInWords(total.fen), align: 'end', deskOnly: true },
              { title: '合计', of: totalOf, align: 'end' },
            ]}
          />
          {list.rows.length > 0 ? <End ended={list.ended} busy={list.loadingMore} onMore={list.more} /> : null}
        </>
      )}
    </Loaded>
  )
}
