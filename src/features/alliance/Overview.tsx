import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isDivision } from '@/lib/codes'
import { inThousands } from '@/lib/count'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useSome } from '@/lib/useSome'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
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
import { Skeleton } from '@/ui/Skeleton'
import { Table } from '@/ui/Table'
import type { ValueOf } from '../../../types/contracts/all'
import type { DivisionCode } from '../../../types/domain/ids'
import type { YearMonth } from '../../../types/domain/time'
import { useMonths } from './useMonths'
import { monthName, pointsInWords, tallyInWords } from './words'
import './alliance.scss'

type Month = ValueOf<'alliance.overview'>

/** The alliance in a place. @param scope as the address has it */
export function Overview({ scope }: { scope: string }) {
  return isDivision(scope) && scope.length < 15 ? <Known scope={scope} /> : <NoSuchPlace title="商圈联盟" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const months = useMonths()
  const [month, setMonth] = useState<YearMonth>(months[0]?.value ?? '2026-01')
  const asked = useQueryAction('alliance.overview', { scope, month })
  usePullDown(asked.refresh)
  return (
    <Screen title="商圈联盟" wide>
      <Segmented label="哪个月" parts={months} value={month} onChange={setMonth} />
      <Loaded of={asked} skeleton={<Skeleton head rows={6} />}>
        {(value) => <Whole value={value} scope={scope} month={month} />}
      </Loaded>
    </Screen>
  )
}

function Whole({ value, scope, month }: { value: Month; scope: DivisionCode; month: YearMonth }) {
  const now = useNow()
  const { total, through, openFlags } = value
  if (through === null)
    return <Empty icon="points" title={`${monthName(month)}还没开始算`} why="每分钟算一次，过一两分钟再看" />
  return (
    <>
      <View className="alliance-head">
        <Heading className="head">
          {`${value.scopeName} ${monthName(month)}发了${unbroken(total.issued)}，换走${unbroken(total.redeemed - total.returned)}`}
        </Heading>
      </View>
      <View className="sub c2 alliance-sub">{`算到 ${momentInWords(through, now)}`}</View>
      <View className="alliance-pair">
        <Facts
          rows={[
            ['大家手里', pointsInWords(total.outstanding)],
            ['今年底到期', total.expiring === 0 ? '没有' : pointsInWords(total.expiring)],
            ['本月到期收回', total.expired === 0 ? '没有' : pointsInWords(total.expired)],
            ['本月更正', total.corrected === 0 ? '没有' : pointsInWords(total.corrected)],
          ]}
        />
        <Card>
          <Cell
            icon="alert"
            title={openFlags > 0 ? `${openFlags} 条提示，要人看一看` : '没有要看的提示'}
            sub="只提个醒，不会停谁的积分"
            onTap={() => go(routes.allianceFlags(scope))}
          />
          <Cell icon="record" title="商户对账单" onTap={() => go(routes.statements(scope))} />
          <Cell icon="merchant" title="补贴和提示规则" onTap={() => go(routes.allianceRules())} />
        </Card>
      </View>
      <Places places={value.places} />
      <Merchants merchants={value.merchants} />
    </>
  )
}

/** A number and its unit stay on one line of a heading. */
const unbroken = (points: number): string => ` ${pointsInWords(points).replace(' ', '\u00a0')}`

const right = { align: 'end' } as const

function Places({ places }: Pick<Month, 'places'>) {
  const { shown, foot } = useSome(places)
  return (
    <Section title="按地方看">
      <Table
        label="按地方看"
        rows={shown}
        foot={<End {...foot} />}
        keyOf={({ id }) => id}
        {...(places.some(({ id }) => id.length < 15 && isDivision(id))
          ? { onTap: ({ id }: Month['places'][number]) => (isDivision(id) ? go(routes.alliance(id)) : undefined) }
          : {})}
        empty={{ icon: 'grid', title: '还没有积分', why: '有人记了积分，就会出现在这里' }}
        columns={[
          { title: '地方', of: ({ name }) => name, width: '2fr' },
          { title: '发了', of: ({ issued }) => inThousands(issued), ...right },
          {
            title: '换走',
            of: ({ redeemed, returned }) => inThousands(redeemed - returned),
            ...right,
          },
          { title: '年底到期', of: ({ expiring }) => inThousands(expiring), align: 'end', deskOnly: true },
          { title: '手里', of: ({ outstanding }) => pointsInWords(outstanding), align: 'end' },
        ]}
      />
    </Section>
  )
}

function Merchants({ merchants }: Pick<Month, 'merchants'>) {
  const { shown, foot } = useSome(merchants)
  return (
    <Section title="按商户看">
      <Table
        label="按商户看"
        rows={shown}
        foot={<End {...foot} />}
        keyOf={({ id }) => id}
        onTap={({ id }) => go(routes.tillHistory('community', id))}
        empty={{ icon: 'merchant', title: '这个月还没人来换', why: '有人兑换，就会出现在这里' }}
        columns={[
          { title: '商户', of: ({ name }) => name, width: '2fr' },
          { title: '兑换', of: ({ redeemed }) => tallyInWords(redeemed) },
          { title: '退回', of: ({ returned }) => tallyInWords(returned), deskOnly: true },
          {
            title: '合计',
            of: ({ redeemed, returned }) => pointsInWords(redeemed.points - returned.points),
            align: 'end',
          },
        ]}
      />
    </Section>
  )
}
