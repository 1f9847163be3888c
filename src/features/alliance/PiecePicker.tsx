import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { DISTRICT, type MerchantId } from '../../../types/domain/ids'
import { type Piece, pieceName } from './rule-draft'

interface PiecePickerProps {
  /** What is in the version already. */
  readonly taken: readonly Piece[]
  readonly onPick: (piece: Piece) => void
  readonly onLeave: () => void
}

/** Which thing is to be paid by the piece: first the shop, then what it gives. The version under the pen waits meanwhile. */
export function PiecePicker({ taken, onPick, onLeave }: PiecePickerProps) {
  const [shop, setShop] = useState<{ readonly id: MerchantId; readonly name: string }>()
  return (
    <Screen
      title={shop ? shop.name : '哪家的'}
      actions={
        <Button kind="line" grow onTap={shop ? () => setShop(undefined) : onLeave}>
          {shop ? '换一家' : '先不加'}
        </Button>
      }
    >
      {shop ? (
        <Offers shop={shop.id} taken={taken} onPick={onPick} />
      ) : (
        <Shops onChoose={(id, name) => setShop({ id, name })} />
      )}
    </Screen>
  )
}

function Shops({ onChoose }: { onChoose: (id: MerchantId, name: string) => void }) {
  const list = useListAction('merchants.desk', { scope: DISTRICT }, ({ shops }) => shops)
  return (
    <Loaded of={{ ...list, value: list.first }}>
      {() =>
        list.rows.length === 0 ? (
          <Empty icon="merchant" title="还没有店" why="社区同意一家，这里多一家" />
        ) : (
          <>
            <Card>
              {list.rows.map(({ merchantId, name, place }) => (
                <Cell key={merchantId} title={name} sub={place} onTap={() => onChoose(merchantId, name)} />
              ))}
            </Card>
            <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
          </>
        )
      }
    </Loaded>
  )
}

function Offers({ shop, taken, onPick }: Pick<PiecePickerProps, 'taken' | 'onPick'> & { shop: MerchantId }) {
  const list = useListAction('points.listOffers', { scope: shop }, ({ offers }) => offers)
  const left = list.rows.filter(({ id }) => taken.every(({ rewardId }) => rewardId !== id))
  return (
    <Loaded of={{ ...list, value: list.first }}>
      {() => (
        <>
          {left.length === 0 && list.ended ? (
            <Empty icon="merchant" title="没有能加的" why="这家的都加过了，换一家看看" />
          ) : (
            <Card>
              {left.map(({ id, title, points, merchantName }) => (
                <Cell
                  key={id}
                  title={title}
                  end={<View className="nb num">{points} 分</View>}
                  onTap={() => onPick({ rewardId: id, name: pieceName(title, merchantName), yuan: '' })}
                />
              ))}
            </Card>
          )}
          <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        </>
      )}
    </Loaded>
  )
}
