import { View } from '@tarojs/components'
import { useListAction } from '@/cloud/useListAction'
import { inThousands } from '@/lib/count'
import { usePullDown } from '@/lib/usePullDown'
import { dayInFull } from '@/lib/when'
import { useDesk } from '@/platform/desk'
import { useElder } from '@/session/elder'
import { useMe } from '@/session/session'
import { Card } from '@/ui/Card'
import { End } from '@/ui/End'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../types/contracts/all'
import { Export } from './Export'
import './ledger.scss'

type Head = ValueOf<'points.heads'>['heads'][number]

const COLUMNS: readonly Column<Head>[] = [
  { title: '哪一天', of: ({ day }) => dayInFull(day), width: '150px' },
  { title: '记了几笔', of: ({ postings }) => `${inThousands(postings)} 笔`, width: '120px' },
  { title: '到那天一共', of: ({ total }) => `${inThousands(total)} 笔`, width: '140px' },
  { title: '印记', of: ({ root }) => <View className="root">{root}</View>, width: '1fr' },
]

/** On a phone the mark has a line of its own: it is there to be written down, whole. */
const HeadsOnPhone = ({ rows }: { rows: readonly Head[] }) => (
  <Card>
    {rows.map(({ day, postings, root }) => (
      <View key={day} className="head-row">
        <View className="head-day">
          <View className="strong">{dayInFull(day)}</View>
          <View className="c2 nb">{`${inThousands(postings)} 笔`}</View>
        </View>
        <View className="root">{root}</View>
      </View>
    ))}
  </Card>
)

/** 账本公示: one number a day for the whole ledger, for anyone; nobody's name. */
export function Heads() {
  const elder = useElder()
  const list = useListAction('points.heads', {}, ({ heads }) => heads)
  const desk = useDesk()
  const office = useMe()?.grant.role === 'district'
  usePullDown(list.refresh)
  return (
    <Screen title="账本公示" wide actions={office ? <Export /> : undefined}>
      <Loaded of={{ ...list, value: list.first }}>
        {({ heads: [latest] }) => (
          <>
            <Heading className="head ledger-head">
              {latest ? `全区积分记了 ${inThousands(latest.total)} 笔` : '每天的账，第二天公布'}
            </Heading>
            {desk || !latest ? (
              <Table
                label="每天的印记"
                columns={COLUMNS}
                rows={list.rows}
                keyOf={({ day }) => day}
                empty={{ icon: 'record', title: '还没有公布过', why: '有了第一笔积分，第二天就会公布' }}
                foot={<End ended={list.ended} busy={list.loadingMore} onMore={list.more} />}
              />
            ) : (
              <>
                <HeadsOnPhone rows={list.rows} />
                <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
              </>
            )}
          </>
        )}
      </Loaded>
      {elder ? null : <How />}
    </Screen>
  )
}

const How = () => (
  <Card pad after>
    <View className="title">印记是做什么的</View>
    <View className="c2">
      一天的账算成一串字，一天接着一天。谁记下了哪天的这串字，以后账上少一笔、改一笔，都对不上。里面没有谁的名字。
    </View>
  </Card>
)
