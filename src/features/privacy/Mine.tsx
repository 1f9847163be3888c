import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { AddressSheet } from './AddressSheet'
import { Keeping } from './Keeping'
import { MyGrid } from './MyGrid'
import { OccupationSheet } from './OccupationSheet'
import './privacy.scss'
import { SkillsSheet } from './SkillsSheet'
import { type Correctable, type Mended, WhoIAm } from './WhoIAm'

/** Everything that is known of me, and what I may do about it: mend it, take it along, end it. */
export function Mine() {
  const mine = useQueryAction('privacy.mine', {})
  usePullDown(mine.refresh)
  const elder = useElder()
  const correct = useWrite('privacy.correct')
  const [mending, setMending] = useState<Mended | null>(null)
  const close = () => setMending(null)
  const send = (change: Correctable) => {
    close()
    void correct.send(change)
  }
  return (
    <Screen title="我的资料">
      <Heading className="head privacy-head">记着您的，都在这儿</Heading>
      {elder ? null : <View className="sub c2 privacy-note">带箭头的，点一下就能改</View>}
      <View className="privacy-notes">
        <WriteNote write={correct} done="改好了" />
      </View>
      <Loaded of={mine} skeleton={<Skeleton rows={6} />}>
        {(value) => (
          <>
            <WhoIAm of={value} onMend={setMending} onCorrect={send} />
            <MyGrid of={value} />
            <Keeping of={value} />
            {mending === 'occupation' ? (
              <OccupationSheet now={value.occupation} onClose={close} onChosen={(occupation) => send({ occupation })} />
            ) : null}
            {mending === 'skills' ? (
              <SkillsSheet now={value.skills} onClose={close} onChosen={(skills) => send({ skills })} />
            ) : null}
            {mending === 'address' ? (
              <AddressSheet now={value.address} onClose={close} onWritten={(address) => send({ address })} />
            ) : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
