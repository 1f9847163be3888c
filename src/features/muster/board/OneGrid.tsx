import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { go, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Facts } from '@/ui/Facts'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode, GridCode, OrderId } from '../../../../types/domain/ids'
import { type BoardRow, thereIn } from '../words'
import { rowOf } from './view'

interface OneGridProps {
  readonly orderId: OrderId
  readonly scope: DivisionCode
  readonly rows: readonly BoardRow[]
  readonly gridId: GridCode
  readonly onBack: () => void
}

/** One grid of the board: its counts, the way to its people, and who could help when it is short. */
export function OneGrid({ orderId, scope, rows, gridId, onBack }: OneGridProps) {
  const row = rowOf(rows, gridId)
  if (!row) return null
  return (
    <View>
      <Section title={row.name} more={{ text: '回到列表', onTap: onBack }}>
        <Facts
          rows={[
            ['到了', `${thereIn(row)} 人`],
            ['在路上', `${row.coming + row.helpersComing} 人`],
            ['看过没回', `${row.read} 人`],
            ['来不了', `${row.cannot} 人`],
            ['还差', row.shortfall > 0 ? `${row.shortfall} 人` : '不差'],
            ['书记还要', row.wanted > 0 ? `${row.wanted} 人` : undefined],
          ]}
        />
        <Card after>
          <Cell icon="people" title="看这里的人，打电话" onTap={() => go(routes.musterGrid(orderId, gridId))} />
        </Card>
      </Section>
      {row.shortfall > 0 ? <Spare orderId={orderId} scope={scope} gridId={gridId} /> : null}
    </View>
  )
}

type Neighbour = ValueOf<'muster.spare'>['from'][number]

/** The nearest grids with people beyond their own need; one tap asks as many as are short. */
function Spare({ orderId, scope, gridId }: Pick<OneGridProps, 'orderId' | 'scope' | 'gridId'>) {
  const spare = useQueryAction('muster.spare', { orderId, scope, gridId })
  const write = useWrite('muster.dispatch')
  const ask = ({ gridId: from, people }: Neighbour, shortfall: number) =>
    void write.send({
      orderId,
      from,
      to: gridId,
      personIds: people.slice(0, Math.min(20, shortfall)).map(({ personId }) => personId),
    })
  return (
    <Section title="近处谁能来帮">
      <WriteNote write={write} done="问了，他们点了去才算" />
      <Loaded of={spare} skeleton={<Skeleton rows={2} />}>
        {({ from, shortfall: short }) => {
          // Whoever was asked and has not said yet may still come.
          const shortfall = Math.max(0, short - from.reduce((sum, { asked }) => sum + asked, 0))
          return from.length === 0 ? (
            <View className="sub c2">近处的网格自己也刚够，再等一等</View>
          ) : (
            <Card>
              {from.map((near) => (
                <Cell
                  key={near.gridId}
                  title={near.name}
                  sub={`${near.distanceMetres} 米，多 ${near.spare} 人${near.asked > 0 ? `，请了 ${near.asked} 人还没回` : ''}`}
                  beside={
                    near.people.length > 0 && shortfall > 0 ? (
                      <Button
                        kind="redLine"
                        size="small"
                        busy={write.state.at === 'sending'}
                        onTap={() => ask(near, shortfall)}
                      >
                        {`请 ${Math.min(20, shortfall, near.people.length)} 人`}
                      </Button>
                    ) : undefined
                  }
                />
              ))}
            </Card>
          )
        }}
      </Loaded>
    </Section>
  )
}
