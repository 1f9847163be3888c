import { View } from '@tarojs/components'
import { useFile } from '@/cloud/useFile'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isDivision } from '@/lib/codes'
import { inThousands } from '@/lib/count'
import { usePullDown } from '@/lib/usePullDown'
import { minutesInWords, momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Facts } from '@/ui/Facts'
import { FileNote } from '@/ui/FileNote'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode, OrderId } from '../../../../types/domain/ids'
import { isOrderId } from '../address'
import '../muster.scss'
import type { Order } from '../words'
import { Compare } from './Compare'
import { Curve } from './Curve'
import { GridTable } from './GridTable'
import { Lessons } from './Lessons'

/** What an order came to, by place. @param orderId, scope as the address has them */
export function Report({ orderId, scope }: { orderId: string; scope: string }) {
  return isOrderId(orderId) && isDivision(scope) ? (
    <Known orderId={orderId} scope={scope} />
  ) : (
    <NoSuchPlace title="集结报告" />
  )
}

function Known({ orderId, scope }: { orderId: OrderId; scope: DivisionCode }) {
  const order = useQueryAction('muster.getOrder', { orderId, scope }, { everyMs: 20_000 })
  const reported = order.value?.reported ?? false
  const report = useQueryAction('muster.report', { orderId, scope }, { enabled: reported })
  usePullDown(report.refresh)
  const file = useFile('muster.exportReport')
  return (
    <Screen title="集结报告" wide>
      <Loaded of={order} skeleton={<Skeleton head rows={3} />}>
        {(value) => (
          <>
            <Head order={value} />
            {reported ? (
              <>
                <View className="muster-deeds muster-noprint">
                  <Button kind="line" busy={file.state.at === 'asking'} onTap={() => void file.get({ orderId, scope })}>
                    导出表格
                  </Button>
                </View>
                <FileNote state={file.state} />
                <Loaded of={report} skeleton={<Skeleton rows={6} />}>
                  {(whole) => <Whole report={whole} />}
                </Loaded>
              </>
            ) : (
              <View className="sub c2">
                {value.state === 'ended' ? '报告正在算，过一两分钟再看' : '集结结束后，报告会自己出来'}
              </View>
            )}
            <Lessons order={value} scope={scope} />
            <Compare scope={scope} level={value.level} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Head({ order }: { order: Order }) {
  const now = useNow()
  const took = order.endedAt === null ? '' : `，用了 ${minutesInWords(Math.round((order.endedAt - order.at) / 60_000))}`
  return (
    <>
      <Heading className="head">{order.level === 'drill' ? `【演练】${order.title}` : order.title}</Heading>
      <View className="sub c2">{`${momentInWords(order.at, now)} ${order.scopeName}${order.byName}下令${took}`}</View>
      <View>{order.duty}</View>
    </>
  )
}

function Whole({ report }: { report: ValueOf<'muster.report'> }) {
  const { totals, grids, streets } = report
  const short = grids.filter(({ needed, arrived, left, helpers }) => arrived + left + helpers < needed).length
  return (
    <>
      <Facts
        rows={[
          ['叫了', `${inThousands(totals.called)} 人，${grids.length} 个网格`],
          ['到了', `${inThousands(totals.arrived + totals.left)} 人，要 ${inThousands(totals.needed)} 人`],
          ['人没到够的网格', short > 0 ? `${short} 个` : '没有'],
          ['记进服务', `${inThousands(totals.served)} 人次，共 ${minutesInWords(totals.minutes)}`],
        ]}
      />
      <Curve streets={streets} />
      <GridTable grids={grids} />
    </>
  )
}
