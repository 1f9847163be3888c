import { useWrite } from '@/cloud/useWrite'
import { said } from '@/cloud/said'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ValueOf } from '../../../../types/contracts/all'
import type { Task } from '../view'

/** Whom to ask for: masked, until somebody who is on the task says what for. */
export function ContactCard({ task }: { task: Task }) {
  const [open, setOpen] = useState(false)
  const { contact } = task
  if (!contact) return null
  const masked = [contact.phone, contact.address].filter(Boolean)
  return (
    <Section title="到了找谁">
      <Card>
        <Cell
          icon="phone"
          title={contact.name || '联系人'}
          sub={masked.length > 0 ? masked.map((line) => <View key={line}>{line}</View>) : undefined}
          beside={
            contact.showable.allowed ? (
              <Button kind="line" size="small" onTap={() => setOpen(true)}>
                看电话住址
              </Button>
            ) : null
          }
        />
        {contact.showable.allowed ? null : <Cell title={whyMasked(contact.showable.code)} plain />}
      </Card>
      {open ? <ContactSheet task={task} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

const whyMasked = (code: Parameters<typeof said>[0]) => (code === 'notOnTask' ? '参加了这一项，才能看全' : said(code))

/** What for first, in one tap; then the whole of it, for as long as the sheet is open. */
function ContactSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const write = useWrite('tasks.contact')
  const { state } = write
  if (state.at === 'done') return <Shown contact={state.value} onClose={onClose} />
  const busy = state.at === 'sending'
  return (
    <Sheet title="看了做什么用？" sub="看一次记一次，办完就收起来" onClose={onClose}>
      <View className="sheet-note">
        <WriteNote write={write} />
      </View>
      <View className="contact-answers">
        <Button block busy={busy} onTap={() => void write.send({ taskId: task.id, purpose: 'contact' })}>
          打电话联系
        </Button>
        <Button kind="line" block onTap={() => busy || void write.send({ taskId: task.id, purpose: 'visit' })}>
          上门去
        </Button>
      </View>
    </Sheet>
  )
}

function Shown({ contact, onClose }: { contact: ValueOf<'tasks.contact'>; onClose: () => void }) {
  const { name, phone, address } = contact
  const call = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  return (
    <Sheet title={name || '联系人'} sub="关上就看不到了" onClose={onClose}>
      {phone ? <View className="big num contact-shown">{phone}</View> : null}
      {address ? <View className="title contact-shown">{address}</View> : null}
      {phone ? (
        <Button block onTap={call}>
          打电话
        </Button>
      ) : (
        <Button kind="line" block onTap={onClose}>
          看好了
        </Button>
      )}
    </Sheet>
  )
}
