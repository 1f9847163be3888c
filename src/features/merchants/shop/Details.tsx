import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Facts } from '@/ui/Facts'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import { SHOP_OFFERS_MAX, SHOP_PHONE_PATTERN } from '../../../../types/domain/merchants'
import type { Shop } from './Shop'

interface Mended {
  readonly kind: 'details'
  readonly offers: string
  readonly phone: string
}

/** What the shop says of itself; an owner mends what it gives and its number. Name and place are asked for beside. */
export function Details({ shop }: { shop: Shop }) {
  const [mending, setMending] = useState(false)
  const keep = useWrite('merchants.keep')
  const { offers, phone, licence, owner, state } = shop
  const save = async (change: Mended) => {
    const end = await keep.send({ merchantId: shop.merchantId, change })
    if (end.at === 'done') setMending(false)
  }
  if (mending) {
    return (
      <Section title="店铺资料">
        <Mend shop={shop} busy={keep.state.at === 'sending'} onSave={(change) => void save(change)}>
          <WriteNote write={keep} />
        </Mend>
      </Section>
    )
  }
  return (
    <Section
      title="店铺资料"
      more={owner && state !== 'left' ? { text: '改一改', onTap: () => setMending(true) } : undefined}
    >
      <View className="shop-notes">
        <WriteNote write={keep} done="改好了" />
      </View>
      <Facts
        rows={[
          ['能换', offers],
          ['电话', phone ?? '没有登记'],
          ['执照号', licence ?? '没有登记'],
        ]}
      />
    </Section>
  )
}

interface MendProps {
  readonly shop: Shop
  readonly busy: boolean
  readonly onSave: (change: Mended) => void
  /** How it ended, above the fields. */
  readonly children: ReactNode
}

function Mend({ shop, busy, onSave, children }: MendProps) {
  const [offers, setOffers] = useState(shop.offers)
  const [phone, setPhone] = useState(shop.phone ?? '')
  const [tried, setTried] = useState(false)
  const wrongPhone = !SHOP_PHONE_PATTERN.test(phone.trim())
  const wrongOffers = offers.trim() === ''
  const save = () => {
    setTried(true)
    if (!wrongPhone && !wrongOffers) onSave({ kind: 'details', offers: offers.trim(), phone: phone.trim() })
  }
  return (
    <Card pad>
      <View className="shop-notes">{children}</View>
      <View className="shop-answers">
        <Field
          label="能换什么"
          value={offers}
          onChange={setOffers}
          maxLength={SHOP_OFFERS_MAX}
          fault={tried && wrongOffers ? '写一两样就行' : undefined}
        />
        <Field
          label="店里电话"
          value={phone}
          onChange={setPhone}
          maxLength={13}
          fault={tried && wrongPhone ? '写手机号，或带区号的座机，如 0533-6400000' : undefined}
        />
        <Button block busy={busy} onTap={save}>
          存好
        </Button>
      </View>
    </Card>
  )
}
