import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { CheckCell } from '@/ui/CheckCell'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ValueOf } from '../../../../types/contracts/all'
import { OFFICE_PHONE, STATION_ADDRESS_MAX } from '../../../../types/domain/attendance'
import type { StationId } from '../../../../types/domain/ids'

type Said = Pick<ValueOf<'attendance.findShifts'>, 'asksWhere' | 'address' | 'phone'>

interface KeepStationProps {
  readonly stationId: StationId
  readonly said: Said
  readonly onKept: () => void
}

/** What whoever runs the station says of it; nobody who signs in has to say where they are. */
export function KeepStation({ stationId, said, onKept }: KeepStationProps) {
  const asking = useWrite('attendance.keepStation')
  const [open, setOpen] = useState(false)
  const { asksWhere, address, phone } = said
  return (
    <>
      <Card after>
        <CheckCell
          title="签到时问问人在不在附近"
          sub="愿意报的才报，只记近或远，不报照样签"
          checked={asksWhere}
          onTap={() => void asking.send({ stationId, change: { kind: 'asks', where: !asksWhere } })}
        />
        <Cell
          title="地址和电话"
          sub={[address, phone].filter(Boolean).join('·') || '还没写，集结时大家要照着找'}
          plain
          onTap={() => setOpen(true)}
        />
      </Card>
      <WriteNote write={asking} />
      {open ? (
        <Found
          stationId={stationId}
          said={said}
          onClose={() => setOpen(false)}
          onKept={() => {
            setOpen(false)
            onKept()
          }}
        />
      ) : null}
    </>
  )
}

function Found({ stationId, said, onClose, onKept }: KeepStationProps & { readonly onClose: () => void }) {
  const [address, setAddress] = useState(said.address ?? '')
  const [phone, setPhone] = useState(said.phone ?? '')
  const [asked, setAsked] = useState(false)
  const write = useWrite('attendance.keepStation')
  const over = address.trim().length - STATION_ADDRESS_MAX
  const wrongPhone = phone.trim() !== '' && !OFFICE_PHONE.test(phone.trim())
  const save = async () => {
    setAsked(true)
    if (over > 0 || wrongPhone) return
    const change = { kind: 'found', address: address.trim() || null, phone: phone.trim() || null } as const
    if ((await write.send({ stationId, change })).at === 'done') onKept()
  }
  return (
    <Sheet title="大家怎么找到这里" sub="叫人集结时，大家照着找" onClose={onClose}>
      <View className="keeping-found">
        <Field label="地址" value={address} onChange={setAddress} fault={over > 0 ? `去掉 ${over} 个字` : undefined} />
        <Field
          label="站点电话"
          value={phone}
          onChange={setPhone}
          hint="座机，没有就不写"
          fault={asked && wrongPhone ? '写站点的座机，不写个人手机' : undefined}
        />
      </View>
      <WriteNote write={write} />
      <Button block busy={write.state.at === 'sending'} onTap={() => void save()}>
        存好
      </Button>
    </Sheet>
  )
}
