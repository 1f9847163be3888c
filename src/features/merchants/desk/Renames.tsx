import { View } from '@tarojs/components'
import { useState } from 'react'
import { said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { andThen, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf, ValueOf } from '../../../../types/contracts/all'
import { RETURN_WORDS_MAX } from '../../../../types/domain/merchants'
import { ReasonSheet } from '../ReasonSheet'

type Renaming = ValueOf<'merchants.desk'>['renames'][number]

/** Shops that ask for another name or place, and the word on each. Nothing while nobody asks and nothing was just said. */
export function Renames({ renames }: { renames: readonly Renaming[] }) {
  const decide = useWrite('merchants.decideRename')
  const [returning, setReturning] = useState<Renaming>()
  const [done, setDone] = useState<string>()
  const answer = ({ merchantId, name, at, to }: Renaming, decision: InputOf<'merchants.decideRename'>['decision']) => {
    setReturning(undefined)
    setDone(decision.kind === 'approve' ? `改好了：${to.name}·${to.place}` : `退给${name}了，店里看得到原因`)
    void decide.send({ merchantId, askedAt: at, decision })
  }
  if (renames.length === 0 && decide.state.at === 'idle') return null
  return (
    <Section title="想改店名或地址的">
      <View className="shop-notes">
        <WriteNote write={decide} done={done} />
      </View>
      <View className="shop-cards">
        {renames.map((each) => (
          <RenameCard
            key={each.merchantId}
            renaming={each}
            onApprove={() => answer(each, { kind: 'approve' })}
            onReturn={() => setReturning(each)}
          />
        ))}
      </View>
      {returning ? (
        <ReasonSheet
          title={`不改${returning.name}？`}
          sub="店主看得到这些话，可以再提"
          label="为什么，怎么补"
          placeholder="例如：门头还没换，换好再提"
          most={RETURN_WORDS_MAX}
          verb="退回"
          onSay={(words) => answer(returning, { kind: 'return', words })}
          onClose={() => setReturning(undefined)}
        />
      ) : null}
    </Section>
  )
}

interface RenameCardProps {
  readonly renaming: Renaming
  readonly onApprove: () => void
  readonly onReturn: () => void
}

function RenameCard({ renaming: { name, place, to, at, decide }, onApprove, onReturn }: RenameCardProps) {
  const now = useNow()
  const elder = useElder()
  return (
    <Card pad>
      <View className="title">{name}</View>
      <View className="sub c2 num">{andThen(momentInWords(at, now, elder), '提的')}</View>
      {name === to.name ? null : <View className="shop-words">{`店名改成 ${to.name}`}</View>}
      {place === to.place ? null : <View className="shop-words">{`地址从${place}改成${to.place}`}</View>}
      {decide.allowed ? (
        <View className="shop-foot">
          <Button kind="redLine" size="small" label={`同意改，${name}`} onTap={onApprove}>
            同意改
          </Button>
          <Button kind="line" size="small" label={`退回，${name}`} onTap={onReturn}>
            退回
          </Button>
        </View>
      ) : (
        <View className="sub c2 shop-words">{said(decide.code)}</View>
      )}
    </Card>
  )
}
