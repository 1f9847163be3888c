import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf } from '../../../../types/contracts/all'
import { RETURN_WORDS_MAX } from '../../../../types/domain/merchants'
import { ReasonSheet } from '../ReasonSheet'
import { ApplicationCard } from './ApplicationCard'
import type { Application, Scope } from './Desk'

interface WaitingProps {
  readonly applications: readonly Application[]
  readonly scope: Scope
}

/** The shops that ask to join, and the word on each. */
export function Waiting({ applications, scope }: WaitingProps) {
  const decide = useWrite('merchants.decide')
  const [returning, setReturning] = useState<Application>()
  const [done, setDone] = useState<string>()
  const answer = (of: Application, decision: InputOf<'merchants.decide'>['decision']) => {
    setReturning(undefined)
    setDone(decision.kind === 'approve' ? `${of.name}加入了，店主能收分了` : `退给${of.maskedName}补充了`)
    const { applicationId, communityId } = of
    void decide.send({ applicationId, communityId, decision })
  }
  return (
    <>
      <Heading className="head shop-head alone">{sentenceOf(applications.length)}</Heading>
      <View className="shop-notes">
        <WriteNote write={decide} done={done} />
      </View>
      {applications.length === 0 ? (
        <Empty icon="merchant" title="都答复过了" why="有店想加入，会放在这里，也会告诉您" />
      ) : (
        <View className="shop-cards">
          {applications.map((each) => (
            <ApplicationCard
              key={each.applicationId}
              application={each}
              scope={scope}
              onApprove={() => answer(each, { kind: 'approve' })}
              onReturn={() => setReturning(each)}
            />
          ))}
        </View>
      )}
      {returning ? (
        <ReasonSheet
          title={`请${returning.name}补充`}
          sub="对方看得到这些话，改好再交"
          label="缺什么，怎么补"
          placeholder="例如：执照号少一位，请照着执照写"
          most={RETURN_WORDS_MAX}
          verb="退回补充"
          onSay={(words) => answer(returning, { kind: 'return', words })}
          onClose={() => setReturning(undefined)}
        />
      ) : null}
    </>
  )
}

const sentenceOf = (count: number): string => (count === 0 ? '没有等您答复的店' : `${count} 家店想加入联盟`)
