import { View } from '@tarojs/components'
import { useState } from 'react'
import { said } from '@/cloud/said'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { goBack } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { Closed } from './Closed'
import './privacy.scss'
import { WhatGoes } from './WhatGoes'

/** 注销账户: what goes, what stays, the own name typed, and asked once more. */
export function Close() {
  const mine = useQueryAction('privacy.mine', {})
  const close = useWrite('privacy.deleteMine')
  const [name, setName] = useState('')
  const [faulty, setFaulty] = useState(false)
  const [sure, setSure] = useState(false)
  // Nobody is there any more to ask anything of.
  if (close.state.at === 'done') return <Closed at={close.state.value.deletedAt} />
  const typed = name.trim()
  const may = mine.value?.deletable.allowed
  const end = () => {
    setSure(false)
    void close.send({ name: typed })
  }
  const bar = (
    <Button grow busy={close.state.at === 'sending'} onTap={() => (typed ? setSure(true) : setFaulty(true))}>
      注销我的账户
    </Button>
  )
  return (
    <Screen title="注销账户" actions={may ? bar : null}>
      <Heading className="head privacy-head">注销以后，就找不回来了</Heading>
      <View className="privacy-notes">
        <WriteNote write={close} />
      </View>
      <Loaded of={mine}>
        {({ deletable }) => (
          <>
            {deletable.allowed ? null : <Banner tone="red">{said(deletable.code)}</Banner>}
            <WhatGoes />
            {deletable.allowed ? (
              <Section title="写上您的名字">
                <Card pad>
                  <Field
                    label="照登记的写"
                    value={name}
                    onChange={setName}
                    maxLength={20}
                    fault={faulty && !typed ? '先写上名字，免得点错' : undefined}
                  />
                </Card>
              </Section>
            ) : null}
          </>
        )}
      </Loaded>
      {sure ? <AskAgain onEnd={end} onClose={() => setSure(false)} /> : null}
    </Screen>
  )
}

const AskAgain = ({ onEnd, onClose }: { onEnd: () => void; onClose: () => void }) => (
  <Sheet title="真的注销吗？" sub="点了就删，不能撤回" onClose={onClose}>
    <View className="privacy-sheet">
      <Button block onTap={onEnd}>
        注销，删掉我的资料
      </Button>
    </View>
    <Button kind="quiet" block onTap={goBack}>
      不注销了
    </Button>
  </Sheet>
)
