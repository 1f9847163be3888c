import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import { SHOP_NAME_MAX, SHOP_PLACE_MAX } from '../../../../types/domain/merchants'
import type { Shop } from './Shop'

type Named = Pick<Shop, 'name' | 'place'>

/** Name and place are what the community let in: an owner asks for others, and reads here what became of it. Nothing where nobody asks. */
export function Rename({ shop }: { shop: Shop }) {
  const [writing, setWriting] = useState(false)
  const keep = useWrite('merchants.keep')
  const { merchantId, renaming, owner, state } = shop
  const mayAsk = owner && state !== 'left'
  const busy = keep.state.at === 'sending'
  const ask = async ({ name, place }: Named) => {
    const end = await keep.send({ merchantId, change: { kind: 'rename', name, place } })
    if (end.at === 'done') setWriting(false)
  }
  if (!renaming && !mayAsk) return null
  if (writing)
    return (
      <Section title="店名和地址">
        <Form from={renaming ?? shop} busy={busy} onAsk={(to) => void ask(to)} onLeave={() => setWriting(false)}>
          <WriteNote write={keep} />
        </Form>
      </Section>
    )
  return (
    <Section title="店名和地址">
      <View className="shop-notes">
        <WriteNote write={keep} done={renaming ? '交上去了，等社区答复' : '不改了，还是原来的'} />
        {renaming ? <Wish renaming={renaming} /> : null}
      </View>
      {mayAsk ? (
        <Card>
          <Cell
            icon="merchant"
            title={renaming ? '换个写法再交' : '改店名或地址'}
            sub="社区同意了才改；以前的小票和对账单不变"
            onTap={() => setWriting(true)}
          />
        </Card>
      ) : null}
      {mayAsk && renaming ? (
        <View className="shop-foot">
          <Button kind="quiet" busy={busy} onTap={() => void ask(shop)}>
            不改了
          </Button>
        </View>
      ) : null}
    </Section>
  )
}

function Wish({ renaming: { name, place, words } }: { renaming: NonNullable<Shop['renaming']> }) {
  return words === null ? (
    <Banner icon="clock">{`想改成${name}·${place}，等社区答复`}</Banner>
  ) : (
    <Banner tone="red">{`没改成${name}·${place}：${words}`}</Banner>
  )
}

interface FormProps {
  readonly from: Named
  readonly busy: boolean
  readonly onAsk: (to: Named) => void
  readonly onLeave: () => void
  /** How it ended, above the fields. */
  readonly children: ReactNode
}

function Form({ from, busy, onAsk, onLeave, children }: FormProps) {
  const [name, setName] = useState(from.name)
  const [place, setPlace] = useState(from.place)
  const [tried, setTried] = useState(false)
  const to = { name: name.trim(), place: place.trim() }
  const ask = () => {
    setTried(true)
    if (to.name !== '' && to.place !== '') onAsk(to)
  }
  return (
    <Card pad>
      <View className="shop-notes">{children}</View>
      <View className="shop-answers">
        <Field
          label="店名"
          value={name}
          onChange={setName}
          maxLength={SHOP_NAME_MAX}
          hint="和门头、执照上的一样"
          fault={tried && to.name === '' ? '写上店名' : undefined}
        />
        <Field
          label="在哪里"
          value={place}
          onChange={setPlace}
          maxLength={SHOP_PLACE_MAX}
          fault={tried && to.place === '' ? '写上哪条路、几号' : undefined}
        />
        <Button block busy={busy} onTap={ask}>
          请社区看
        </Button>
        <Button kind="quiet" block onTap={onLeave}>
          先不改
        </Button>
      </View>
    </Card>
  )
}
