import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'

/** What ends with the account and what stays without the person: the books must still add up. */
export function WhatGoes() {
  const elder = useElder()
  return (
    <>
      <Section title="删掉的">
        <Card className="goes">
          <View>姓名、手机号、住址</View>
          {elder ? null : <View className="sub c2">名册里不再有您，这个微信也不再认得您</View>}
        </Card>
      </Section>
      <Section title="留下的">
        <Card className="goes">
          <View>积分的账和服务时长，不再写着是谁</View>
          <View className="sub c2">没用完的积分，用不了了</View>
        </Card>
      </Section>
    </>
  )
}
