import { useState } from 'react'
import type { useListAction } from '@/cloud/useListAction'
import { End } from '@/ui/End'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import { MERCHANT_STATE_LABEL } from '../../../../types/domain/org'
import { STATE_TONE } from '../words'
import type { DeskShop, Scope } from './Desk'
import { ShopSheet } from './ShopSheet'

const COLUMNS: readonly Column<DeskShop>[] = [
  { title: '店', width: '2fr', of: ({ name }) => name },
  { title: '在哪里', width: '2fr', of: ({ place }) => place },
  { title: '能换什么', width: '3fr', deskOnly: true, of: ({ offers }) => offers },
  {
    title: '现在',
    width: '120px',
    of: ({ state }) => <Tag tone={STATE_TONE[state]}>{MERCHANT_STATE_LABEL[state]}</Tag>,
  },
]

interface ShopsProps {
  readonly list: ReturnType<typeof useListAction<'merchants.desk', DeskShop>>
  readonly scope: Scope
}

/** A place's shops with how they stand; a tap opens what can be done. */
export function Shops({ list, scope }: ShopsProps) {
  const [chosen, setChosen] = useState<string>()
  const shop = list.rows.find(({ merchantId }) => merchantId === chosen)
  return (
    <>
      <Table
        label="联盟里的店"
        columns={COLUMNS}
        rows={list.rows}
        keyOf={({ merchantId }) => merchantId}
        onTap={({ merchantId }) => setChosen(merchantId)}
        empty={{ icon: 'merchant', title: '还没有店', why: '同意一家，这里多一家' }}
        foot={<End ended={list.ended} busy={list.loadingMore} onMore={list.more} />}
      />
      {shop ? <ShopSheet shop={shop} scope={scope} onClose={() => setChosen(undefined)} /> : null}
    </>
  )
}
