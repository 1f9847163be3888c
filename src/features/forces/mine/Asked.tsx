import { View } from '@tarojs/components'
import { dayInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Facts } from '@/ui/Facts'
import { Heading } from '@/ui/Heading'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../../types/contracts/all'
import { metresInWords } from '../words'

export type Support = NonNullable<ValueOf<'forces.mine'>['support']>

/** Where, how far, until when, and what comes next. */
export function Asked({ support }: { support: Support }) {
  const elder = useElder()
  const now = useNow()
  const { gridName, communityName, stationName, metres, since, until, answer } = support
  return (
    <>
      <Heading className="head">{HEAD[answer](gridName)}</Heading>
      {elder ? null : <View className="sub c2">您还编在自己的网格，这只是临时帮忙</View>}
      <View className="forces-gap">
        <Facts
          rows={[
            ['离您家', `大约 ${metresInWords(metres)}`],
            ['社区', elder ? undefined : communityName],
            ['到哪里', stationName],
            ['从哪天', elder ? undefined : dayInWords(since, now)],
            ['到哪天', dayInWords(until, now)],
          ]}
        />
      </View>
      {answer === 'waiting' ? null : (
        <View className="forces-gap">
          <Banner tone={answer === 'accepted' ? 'pine' : 'plain'} icon="check">
            {answer === 'accepted' ? '记下了，谢谢您' : '记下了，会另请附近的人，您不用操心'}
          </Banner>
        </View>
      )}
      <Section title="接下来">
        <View className="c2">{NEXT[answer](stationName)}</View>
      </Section>
    </>
  )
}

const HEAD: Record<Support['answer'], (gridName: string) => string> = {
  waiting: (gridName) => `想请您去 ${gridName}帮忙`,
  accepted: (gridName) => `您在帮 ${gridName}`,
  declined: (gridName) => `这次不去 ${gridName}`,
}

const NEXT: Record<Support['answer'], (stationName: string) => string> = {
  waiting: () => '去不去您自己定，不用说原因。定了还能改。',
  accepted: (stationName) => `到 ${stationName}和那边的支部碰头。日子到了就回，不用另办。`,
  declined: () => '哪天又能去了，点一下就行。过了这一期，有需要还会先问您。',
}
