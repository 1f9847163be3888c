import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '@/cloud/clock'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isDivision } from '@/lib/codes'
import { inThousands } from '@/lib/count'
import { goInstead, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { clockInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode, GridCode, OrderId } from '../../../../types/domain/ids'
import { titleOf } from '../../../../types/domain/muster'
import { isOrderId } from '../address'
import '../muster.scss'
import { isReal, type Order, sinceInWords } from '../words'
import { AmendSheet } from './AmendSheet'
import { BoardMap } from './BoardMap'
import { EndSheet } from './EndSheet'
import { OneGrid } from './OneGrid'
import { Side } from './Side'
import { type Total, totalOf } from './view'

const EVERY_MS = 5000

/** How a muster stands, grid by grid, fresh every few seconds. */
export function Board({ orderId, scope }: { orderId: string; scope: string }) {
  return isOrderId(orderId) && isDivision(scope) ? (
    <Known orderId={orderId} scope={scope} />
  ) : (
    <NoSuchPlace title="集结图" />
  )
}

interface KnownProps {
  readonly orderId: OrderId
  readonly scope: DivisionCode
}

function Known({ orderId, scope }: KnownProps) {
  const order = useQueryAction('muster.getOrder', { orderId, scope })
  const running = order.value?.state !== 'ended'
  const board = useQueryAction('muster.board', { orderId, scope }, running ? { everyMs: EVERY_MS } : {})
  usePullDown(board.refresh)
  return (
    <Screen title={order.value ? titleOf(order.value) : '集结图'} full>
      <Loaded of={order} skeleton={<Skeleton head rows={6} />}>
        {(value) => (
          <Loaded of={board} skeleton={<Skeleton rows={6} />}>
            {(rows) => <Whole order={value} board={rows} heardAt={board.heardAt} scope={scope} />}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  )
}

interface WholeProps {
  readonly order: Order
  readonly board: ValueOf<'muster.board'>
  readonly heardAt: number
  readonly scope: DivisionCode
}

function Whole({ order, board, heardAt, scope }: WholeProps) {
  const elder = useElder()
  // Not a ticking clock: the answer comes every few seconds, and the map is dear to draw.
  const now = serverNow({ now: board.now, heardAt })
  const [chosen, setChosen] = useState<GridCode>()
  const [open, setOpen] = useState<'amend' | 'end'>()
  const close = () => setOpen(undefined)
  const total = totalOf(board.grids, order.at, now)
  const over = order.state === 'ended'
  return (
    <>
      <View className="console-head">
        <View>
          <View className="muster-level">
            <Tag tone={over ? 'plain' : isReal(order) ? 'red' : 'line'}>
              {over ? '结束了' : isReal(order) ? '集结中' : '演练'}
            </Tag>
            <Heading className="head">{`${inThousands(total.arrived)} 人到了`}</Heading>
          </View>
          <View className="sub c2">
            {elder ? sinceInWords(order.at, now) : sentenceOf(order, total, { now, rows: board.grids.length, scope })}
          </View>
        </View>
        {over ? (
          <Button kind="line" onTap={() => goInstead(routes.musterReport(order.orderId, scope))}>
            看报告
          </Button>
        ) : order.changeable.allowed ? (
          <View className="muster-pair">
            <Button kind="line" onTap={() => setOpen('amend')}>
              改指令
            </Button>
            <Button kind="line" onTap={() => setOpen('end')}>
              结束集结
            </Button>
          </View>
        ) : null}
      </View>
      <View className="console">
        <View className="muster-map">
          <BoardMap order={order} rows={board.grids} now={now} scope={scope} chosen={chosen} onChoose={setChosen} />
        </View>
        <View>
          {chosen ? (
            <OneGrid
              orderId={order.orderId}
              scope={scope}
              rows={board.grids}
              gridId={chosen}
              onBack={() => setChosen(undefined)}
            />
          ) : (
            <Side order={order} rows={board.grids} now={now} scope={scope} onChoose={setChosen} />
          )}
        </View>
      </View>
      {open === 'end' ? <EndSheet order={order} total={total} scope={scope} onClose={close} /> : null}
      {open === 'amend' ? <AmendSheet order={order} scope={scope} onClose={close} /> : null}
    </>
  )
}

interface Seen {
  readonly now: number
  /** Called grids of the place that looks. */
  readonly rows: number
  readonly scope: DivisionCode
}

const sentenceOf = (order: Order, total: Total, { now, rows, scope }: Seen): string =>
  `${clockInWords(order.at, false)} 发到${order.scope === scope ? '' : '这里'} ${rows} 个网格，${sinceInWords(order.at, now)}。叫了 ${inThousands(total.called)} 人，` +
  `${inThousands(total.answered)} 人回了话${total.shortfall > 0 ? `，还差 ${inThousands(total.shortfall)} 人` : ''}`
