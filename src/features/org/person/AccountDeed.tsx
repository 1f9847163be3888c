import { View } from '@tarojs/components'
import { useState } from 'react'
import { said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { WriteNote } from '@/ui/WriteNote'
import { SureSheet } from '../SureSheet'
import type { PersonRef, PersonValue } from './Person'

interface AccountDeedProps {
  readonly who: PersonRef
  readonly name: string
  readonly suspended: boolean
  readonly permit: PersonValue['suspend']
}

/** Suspends the account, or restores it. */
export function AccountDeed({ who, name, suspended, permit }: AccountDeedProps) {
  const elder = useElder()
  const [sure, setSure] = useState(false)
  const write = useWrite('org.setAccountState')
  const verb = suspended ? '恢复账户' : '暂停账户'
  const why = suspended ? '恢复以后，马上就能用' : '暂停以后，马上什么也办不了；记录都还在'
  const done = write.state.at === 'done' && write.state.value.state === 'suspended' ? '账户暂停了' : '账户恢复了'
  const send = async () => {
    await write.send({ personId: who.personId, scope: who.gridId, state: suspended ? 'active' : 'suspended' })
    setSure(false)
  }
  return (
    <>
      <View className="org-note">
        <WriteNote write={write} done={done} />
      </View>
      <Card after>
        <Cell
          icon={suspended ? 'check' : 'lock'}
          title={verb}
          sub={permit.allowed ? (elder ? undefined : why) : said(permit.code)}
          plain
          onTap={permit.allowed ? () => setSure(true) : undefined}
        />
      </Card>
      {sure ? (
        <SureSheet
          title={`${suspended ? '恢复' : '暂停'}${name}的账户？`}
          sub={why}
          verb={verb}
          busy={write.state.at === 'sending'}
          onYes={() => void send()}
          onClose={() => setSure(false)}
        />
      ) : null}
    </>
  )
}
