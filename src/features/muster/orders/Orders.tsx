import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { isDivision } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { momentInWords } from '@/lib/when'
import { useDesk } from '@/platform/desk'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import type { DivisionCode } from '../../../../types/domain/ids'
import { ORDER_LEVEL_LABEL, titleOf } from '../../../../types/domain/muster'
import '../muster.scss'
import { isReal, type OrderHead } from '../words'
import { ModeCard } from './ModeCard'
import { ModeSheet } from './ModeSheet'

/** Orders that reach a place, its mode, and a new order. @param scope as the address has it */
export function Orders({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="集结" />
}

type Row = OrderHead & { readonly when: string }

const COLUMNS: readonly Column<Row>[] = [
  { title: '哪一次', of: (row) => `${titleOf(row)}·${row.when}`, width: '2fr' },
  { title: '谁下的', of: ({ scopeName, byName }) => `${scopeName} ${byName}`, width: '1.5fr', deskOnly: true },
  { title: '叫了', of: ({ grids, called }) => <Text className="num">{`${grids} 个网格 ${called} 人`}</Text> },
  { title: '哪一类', of: ({ level }) => ORDER_LEVEL_LABEL[level], width: '88px', deskOnly: true },
  {
    title: '到哪一步',
    of: (row) => (
      <Tag tone={row.state === 'ended' ? 'plain' : isReal(row) ? 'red' : 'line'}>
        {row.state === 'ended' ? '结束了' : isReal(row) ? '集结中' : '演练中'}
      </Tag>
    ),
    width: '96px',
  },
]

function Known({ scope }: { scope: DivisionCode }) {
  const orders = useListAction('muster.listOrders', { scope }, (value) => value.orders)
  usePullDown(orders.refresh)
  const desk = useDesk()
  const now = useNow()
  const [switching, setSwitching] = useState(false)
  const running = orders.rows.filter(({ state }) => state !== 'ended').length
  const modes = orders.first?.modes ?? []
  const here = modes.find((mode) => mode.scope === scope)
  const issue = (
    <Button grow={!desk} onTap={() => go(routes.issueOrder(scope))}>
      下一道指令
    </Button>
  )
  const rows = orders.loading ? undefined : orders.rows.map((row) => ({ ...row, when: momentInWords(row.at, now) }))
  return (
    <Screen title="集结" wide actions={desk ? undefined : issue}>
      <View className="console-head">
        <Heading className="head">{running > 0 ? `${running} 次集结正在进行` : '现在没有集结'}</Heading>
        {desk ? issue : null}
      </View>
      <ModeCard modes={modes} here={here} onSwitch={() => setSwitching(true)} />
      <View className="muster-gap">
        {orders.unanswered ? (
          <ErrorCard onRetry={() => void orders.refresh()} />
        ) : (
          <Table
            label="集结"
            columns={COLUMNS}
            rows={rows}
            keyOf={({ orderId }) => orderId}
            onTap={({ orderId, state }) =>
              go(state === 'ended' ? routes.musterReport(orderId, scope) : routes.musterBoard(orderId, scope))
            }
            empty={{ icon: 'alert', title: '还没有集结过', why: '急事和大事在这里下一道指令，演练也一样' }}
            foot={<End ended={orders.ended} busy={orders.loadingMore} onMore={orders.more} />}
          />
        )}
      </View>
      {switching ? <ModeSheet scope={scope} on={here !== undefined} onClose={() => setSwitching(false)} /> : null}
    </Screen>
  )
}
