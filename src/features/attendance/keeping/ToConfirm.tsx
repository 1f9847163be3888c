import { View } from '@tarojs/components'
import { useState } from 'react'
import { said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import type { ShiftId } from '../../../../types/domain/ids'
import { StayCell } from './StayCell'
import type { KeptStay } from './words'

/** As many as one request may name. */
const AT_ONCE = 20

interface ToConfirmProps {
  readonly shiftId: ShiftId
  readonly list: ValueOf<'attendance.shiftList'>
  readonly waiting: readonly KeptStay[]
  readonly isWalkIn: (stay: KeptStay) => boolean
}

/** Who waits for a word: one by one, or all who can be confirmed together. */
export function ToConfirm({ shiftId, list, waiting, isWalkIn }: ToConfirmProps) {
  const confirm = useWrite('attendance.confirmStays')
  const [asked, setAsked] = useState<KeptStay>()
  const ready = waiting.filter(({ confirmable }) => confirmable.allowed).slice(0, AT_ONCE)
  const send = async (people: readonly KeptStay[], accept: boolean) => {
    setAsked(undefined)
    await confirm.send({ shiftId, personIds: people.map(({ personId }) => personId), accept })
  }
  if (waiting.length === 0) {
    return <WriteNote write={confirm} done={list.duty ? '确认好了，积分记上了' : '确认好了'} />
  }
  return (
    <Section title="等您确认" note={<View className="sub c2 num">{waiting.length} 人</View>}>
      <WriteNote write={confirm} />
      <Card>
        {waiting.map((stay) => (
          <StayCell
            key={stay.personId}
            stay={stay}
            walkIn={isWalkIn(stay)}
            end={
              stay.confirmable.allowed ? (
                <Button kind="line" size="small" label={`确认${stay.name}`} onTap={() => setAsked(stay)}>
                  确认
                </Button>
              ) : (
                <Tag>{stay.confirmable.code === 'ownStay' ? '请别人来' : '还在忙'}</Tag>
              )
            }
          />
        ))}
      </Card>
      {ready.length > 1 ? (
        <View className="keeping-gap">
          <Button block busy={confirm.state.at === 'sending'} onTap={() => void send(ready, true)}>
            {`${ready.length} 个人都在，一起确认`}
          </Button>
        </View>
      ) : null}
      {asked ? (
        <Sheet
          title={`${asked.name}来了吗？`}
          sub={list.duty ? '说来了，就记时长和积分' : '说来了，才记时长'}
          onClose={() => setAsked(undefined)}
        >
          <View className="keeping-answers">
            <Button block onTap={() => void send([asked], true)}>
              来了，算数
            </Button>
            <Button kind="line" block onTap={() => void send([asked], false)}>
              没来，不算
            </Button>
          </View>
        </Sheet>
      ) : null}
      {ready.length === 0 &&
      waiting.some(({ confirmable }) => !confirmable.allowed && confirmable.code === 'ownStay') ? (
        <View className="sub c2">{said('ownStay')}</View>
      ) : null}
    </Section>
  )
}
