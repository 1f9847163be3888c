import { View } from '@tarojs/components'
import { useState } from 'react'
import { canAsk } from '@/cloud/can-ask'
import { scanCode } from '@/platform/scan'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Facts } from '@/ui/Facts'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/Heading'
import { Icon } from '@/ui/Icon'
import { ScanButton } from '@/ui/ScanButton'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { useCheck } from './useCheck'
import type { Verdict } from './verdict'
import { factsOf } from './words'
import './records.scss'

/** For anybody who has been shown a certificate, with an account or without: is it real, and what does the real one say? */
export function Check() {
  const { verdict, busy, check } = useCheck()
  const [noCamera, setNoCamera] = useState(false)
  const scan = async () => {
    const scanned = await scanCode()
    setNoCamera(scanned.at === 'noCamera')
    if (scanned.at === 'read') check(scanned.text)
  }
  return (
    <Screen title="查验证明" root={!canAsk()}>
      <Heading className="head records-head">这张证明是真的吗？</Heading>
      {noCamera ? <Banner tone="red">相机打不开，请输证明上的 16 位编号</Banner> : null}
      {busy ? <Skeleton rows={3} /> : null}
      {verdict ? <Said verdict={verdict} /> : null}
      <ScanButton onTap={() => void scan()}>{verdict ? '再扫一张' : '扫证明上的码'}</ScanButton>
      <View className="sub c2 centre records-rule">没有网也能看真假；有网还能看有没有被撤销</View>
      <Typed onTyped={check} />
    </Screen>
  )
}

/** The second way: sixteen digits. */
function Typed({ onTyped }: { onTyped: (number: string) => void }) {
  const [number, setNumber] = useState('')
  return (
    <Section title="扫不出来？输编号">
      <Field
        label="证明编号"
        value={number}
        onChange={(text) => setNumber(text.replace(/[^\d ]/g, ''))}
        placeholder="16 位数字"
        maxLength={19}
        digits
      />
      <Button kind="line" block onTap={() => onTyped(number)}>
        查这个编号
      </Button>
    </Section>
  )
}

/** The verdict in a sentence, why, and what the real one says. */
function Said({ verdict: { tone, title, why, certificate } }: { verdict: Verdict }) {
  return (
    <View className="records-verdict">
      {tone === 'good' ? (
        <Done title={title} {...(why ? { sub: why } : {})} />
      ) : (
        <View className={tone === 'bad' ? 'records-bad cr' : 'records-bad'} role="alert">
          <Icon name="alert" size="l" />
          <View className="title">{title}</View>
          {why ? <View className="sub c2">{why}</View> : null}
        </View>
      )}
      {certificate ? <Facts rows={factsOf(certificate)} /> : null}
    </View>
  )
}
