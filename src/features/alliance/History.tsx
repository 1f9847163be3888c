import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { dayInFull, momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Facts } from '@/ui/Facts'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import type { ValueOf } from '../../../types/contracts/all'
import type { Side } from '../../../types/domain/alliance'
import type { MerchantId, PersonId } from '../../../types/domain/ids'
import type { DayText, YearMonth } from '../../../types/domain/time'
import { isMerchantId, isSide } from './address'
import { useMonths } from './useMonths'
import { monthName, pointsInWords, tallyInWords } from './words'
import './alliance.scss'

type Month = ValueOf<'alliance.merchantMonth'>
interface Shop {
  readonly side: Side
  readonly merchantId: MerchantId
}
/** `11 月 25 日`: the month's year is known. */
const dayShort = (day: DayText): string => dayInFull(day).replace(/^\d+ 年 /, '')

/** What the rows below are of: the month, one of its days, or one till. */
interface Chosen {
  readonly day?: DayText
  readonly till?: { readonly personId: PersonId; readonly name: string }
}

/** What was handed over at a shop: by day, by till, and one by one. @param side, merchantId as the address has them */
export function History({ side, merchantId }: Record<keyof Shop, string>) {
  return isSide(side) && isMerchantId(merchantId) ? (
    <Known shop={{ side, merchantId }} />
  ) : (
    <NoSuchPlace title="兑换流水" />
  )
}

function Known({ shop }: { shop: Shop }) {
  const months = useMonths()
  const [month, setMonth] = useState<YearMonth>(months[0]?.value ?? '2026-01')
  const [chosen, setChosen] = useState<Chosen>({})
  const asked = useQueryAction('alliance.merchantMonth', { ...shop, month })
  usePullDown(asked.refresh)
  const change = (next: YearMonth) => {
    setMonth(next)
    setChosen({})
  }
  return (
    <Screen title="兑换流水" wide>
      <Segmented label="哪个月" parts={months} value={month} onChange={change} />
      <Loaded of={asked}>
        {(value) => (
          <>
            <Sums value={value} month={month} isNow={month === months[0]?.value} />
            <Tills tills={value.tills} onChoose={(till) => setChosen({ till })} />
            <Days days={value.days} onChoose={(day) => setChosen({ day })} />
            <Rows shop={shop} month={month} chosen={chosen} onAll={() => setChosen({})} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const net = ({ redeemed, returned }: Pick<Month['month'], 'redeemed' | 'returned'>): string =>
  pointsInWords(redeemed.points - returned.points)
const timesOf = ({ redeemed, returned }: Pick<Month['month'], 'redeemed' | 'returned'>): string =>
  `兑换 ${redeemed.times} 次${returned.times > 0 ? `·退回 ${returned.times} 次` : ''}`

const todayInWords = (today: Month['today']): string =>
  today.redeemed.times + today.returned.times === 0 ? '还没有' : `${timesOf(today)}，${net(today)}`

function Sums({ value: { month, today }, month: which, isNow }: { value: Month; month: YearMonth; isNow: boolean }) {
  return (
    <>
      <View className="alliance-head">
        <Heading className="head">{`${monthName(which)}收了 ${net(month)}`}</Heading>
      </View>
      <View className="alliance-gap">
        <Facts
          rows={[
            ['兑换', tallyInWords(month.redeemed)],
            ['退回', tallyInWords(month.returned)],
            ['今天', isNow ? todayInWords(today) : undefined],
          ]}
        />
      </View>
    </>
  )
}

function Tills({ tills, onChoose }: { tills: Month['tills']; onChoose: (till: NonNullable<Chosen['till']>) => void }) {
  if (tills.length === 0) return null
  return (
    <Section title="谁收的">
      <Card>
        {tills.map(({ till, ...counts }) => (
          <Cell
            key={till?.personId ?? '-'}
            title={till?.name ?? '早先没记是谁'}
            sub={timesOf(counts)}
            {...(till ? { onTap: () => onChoose(till) } : {})}
            end={<Text className="title num nb">{net(counts)}</Text>}
          />
        ))}
      </Card>
    </Section>
  )
}

function Days({ days, onChoose }: { days: Month['days']; onChoose: (day: DayText) => void }) {
  if (days.length === 0) return null
  return (
    <Section title="哪天收的">
      <Card>
        {days.map(({ day, ...counts }) => (
          <Cell
            key={day}
            title={dayShort(day)}
            sub={timesOf(counts)}
            onTap={() => onChoose(day)}
            end={<Text className="title num nb">{net(counts)}</Text>}
          />
        ))}
      </Card>
    </Section>
  )
}

interface RowsProps {
  readonly shop: Shop
  readonly month: YearMonth
  readonly chosen: Chosen
  readonly onAll: () => void
}

function Rows({ shop, month, chosen, onAll }: RowsProps) {
  const now = useNow()
  const { day, till } = chosen
  const asked = { ...shop, span: day ?? month, ...(till ? { till: till.personId } : {}) }
  const list = useListAction('alliance.tillHistory', asked, (value) => value.rows)
  const title = till ? `${till.name}收的每一笔` : day ? `${dayShort(day)}每一笔` : '每一笔'
  return (
    <Section title={title} {...(day || till ? { more: { text: '看全月', onTap: onAll } } : {})}>
      <Loaded of={{ ...list, value: list.first }}>
        {() =>
          list.rows.length === 0 ? (
            <Empty icon="merchant" title="还没有收" why="顾客来换东西，收一笔记一笔" />
          ) : (
            <>
              <Card>
                {list.rows.map((row) => (
                  <Cell
                    key={row.postingId}
                    title={row.returned ? `退回·${row.title ?? '兑换'}` : (row.title ?? '兑换')}
                    sub={[momentInWords(row.at, now), row.till?.name].filter(Boolean).join('·')}
                    end={<Text className="title num nb">{pointsInWords(row.points)}</Text>}
                  />
                ))}
              </Card>
              <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
            </>
          )
        }
      </Loaded>
      {shop.side === 'merchant' ? (
        <View className="alliance-deeds">
          <Button kind="line" onTap={() => go(routes.statements(shop.merchantId))}>
            看月度对账单
          </Button>
        </View>
      ) : null}
    </Section>
  )
}
