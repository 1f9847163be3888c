import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useFile } from '@/cloud/useFile'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isDivision } from '@/lib/codes'
import { inThousands } from '@/lib/count'
import { usePullDown } from '@/lib/usePullDown'
import { minutesInWords, momentInWords } from '@/lib/when'
import { printPage, readyForPages } from '@/platform/print'
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
import { titleOf } from '../../../../types/domain/muster'
import { isOrderId } from '../address'
import '../muster.scss'
import { type Order, whomInWords } from '../words'
import { Compare } from './Compare'
import { Curve } from './Curve'
import { GridTable } from './GridTable'
import { Lessons } from './Lessons'
import { Streets } from './Streets'
import { Told } from './Told'

const DRAWN_MS = 400

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
  const [onPaper, setOnPaper] = useState(false)
  useEffect(readyForPages, [])
  const print = () => {
    setOnPaper(true)
    // First all rows are drawn; afterwards the screen goes back to some of them.
    setTimeout(() => {
      printPage?.()
      setOnPaper(false)
    }, DRAWN_MS)
  }
  return (
    <Screen title="集结报告" wide>
      <Loaded of={order} skeleton={<Skeleton head rows={3} />}>
        {(value) => (
          <>
            <Head order={value} />
            {reported ? (
              <>
                <View className="muster-deeds not-on-paper">
                  <Button kind="line" busy={file.state.at === 'asking'} onTap={() => void file.get({ orderId, scope })}>
                    导出表格
                  </Button>
                  {printPage ? (
                    <Button kind="line" onTap={print}>
                      打印
                    </Button>
                  ) : null}
                </View>
                <FileNote state={file.state} />
                <Loaded of={report} skeleton={<Skeleton rows={6} />}>
                  {(whole) => <Whole report={whole} order={value} scope={scope} onPaper={onPaper} />}
                </Loaded>
              </>
            ) : (
              <View className="sub c2">
                {value.state === 'ended' ? '报告正在算，过一两分钟再看' : '集结结束后，报告会自己出来'}
              </View>
            )}
            <Lessons order={value} scope={scope} grids={report.value?.lessons ?? []} />
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
      <Heading className="head">{titleOf(order)}</Heading>
      <View className="sub c2">{`${momentInWords(order.at, now)} ${order.scopeName}${order.byName}下令${took}`}</View>
      <View>{order.duty}</View>
    </>
  )
}

/** After its end nothing more came. */
function whileRunning<P extends { readonly minute: number }>(curve: readonly P[], { at, endedAt }: Order): P[] {
  const minutes = ((endedAt ?? Infinity) - at) / 60_000
  return curve.filter(({ minute }, index) => index === 0 || minute <= minutes)
}

interface WholeProps {
  readonly report: ValueOf<'muster.report'>
  readonly order: Order
  readonly scope: DivisionCode
  readonly onPaper: boolean
}

function Whole({ report, order, scope, onPaper }: WholeProps) {
  const { totals, grids } = report
  const streets = report.streets.map((street) => ({ ...street, curve: whileRunning(street.curve, order) }))
  const short = grids.filter(({ needed, arrived, left, helpers }) => arrived + left + helpers < needed).length
  return (
    <>
      <View className="muster-gap">
        <Facts
          rows={[
            ['叫的是', whomInWords(order.calledWho)],
            ['叫了', `${inThousands(totals.called)} 人，${grids.length} 个网格`],
            ['到了', `${inThousands(totals.arrived + totals.left)} 人，要 ${inThousands(totals.needed)} 人`],
            ['人没到够的网格', short > 0 ? `${short} 个` : '没有'],
            ['记进服务', `${inThousands(totals.served)} 人次，共 ${minutesInWords(totals.minutes)}`],
          ]}
        />
      </View>
      <Streets streets={streets} />
      <Curve streets={streets} scope={scope} />
      <GridTable grids={grids} level={order.level} all={onPaper} />
      <Told told={report.told} inAll={report.toldInAll} />
    </>
  )
}
