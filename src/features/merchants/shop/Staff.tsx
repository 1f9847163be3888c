import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf } from '../../../../types/contracts/all'
import { Invite } from './Invite'
import type { Shop } from './Shop'

type One = Shop['staff'][number]
type Change = InputOf<'merchants.changeStaff'>['change']

const DONE = {
  remove: '移出去了，下一步就收不了分',
  makeOwner: '也是店主了',
  makeStaff: '现在是店员',
} as const satisfies Record<Change, string>

/** Who is in, owners first; an owner, or a desk, taps somebody to change it. */
export function Staff({ shop }: { shop: Shop }) {
  const elder = useElder()
  const write = useWrite('merchants.changeStaff')
  const [chosen, setChosen] = useState<One>()
  const [done, setDone] = useState<string>()
  const { merchantId, staff, owner, state } = shop
  const change = (of: One, what: Change) => {
    setChosen(undefined)
    setDone(`${of.name}${DONE[what]}`)
    void write.send({ merchantId, personId: of.personId, change: what })
  }
  return (
    <Section title={`店员 ${staff.length} 人`}>
      <View className="shop-notes">
        <WriteNote write={write} done={done} />
      </View>
      <Card>
        {staff.map((one) => {
          const changeable = !one.me && (one.remove.allowed || one.setOwner.allowed)
          return (
            <Cell
              key={one.personId}
              lead={elder ? undefined : <Avatar name={one.name} />}
              title={one.me ? `${one.name}（您）` : one.name}
              beside={one.owner ? <Tag tone="plain">店主</Tag> : undefined}
              onTap={changeable ? () => setChosen(one) : undefined}
            />
          )
        })}
      </Card>
      {owner && state !== 'left' ? <Invite merchantId={merchantId} /> : null}
      {chosen ? (
        <PersonSheet one={chosen} onChange={(what) => change(chosen, what)} onClose={() => setChosen(undefined)} />
      ) : null}
    </Section>
  )
}

interface PersonSheetProps {
  readonly one: One
  readonly onChange: (change: Change) => void
  readonly onClose: () => void
}

function PersonSheet({ one, onChange, onClose }: PersonSheetProps) {
  return (
    <Sheet title={one.name} sub={one.owner ? '店主，店里的事都能办' : '店员，能收分、看账'} onClose={onClose}>
      <View className="shop-answers">
        {one.setOwner.allowed ? (
          <Button kind="line" block onTap={() => onChange(one.owner ? 'makeStaff' : 'makeOwner')}>
            {one.owner ? '改当店员' : '请当店主'}
          </Button>
        ) : null}
        {one.remove.allowed ? (
          <Button kind="redLine" block onTap={() => onChange('remove')}>
            {`移出${one.name}`}
          </Button>
        ) : null}
      </View>
    </Sheet>
  )
}
