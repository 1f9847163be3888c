import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { said } from '@/cloud/said'
import { useWrite } from '@/cloud/useWrite'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Facts } from '@/ui/Facts'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { communityCode } from '../../../../types/domain/ids'
import { type Offer, stockInWords } from './words'
import '../points.scss'

interface DecideOfferProps {
  readonly offer: Offer
  readonly terms: string
  readonly onClose: () => void
}

/** The community's word: pass, or a no with its reason. */
export function DecideOffer({ offer, terms, onClose }: DecideOfferProps) {
  const { id: rewardId, merchantId, merchantName, title, points, picture, version, decidable } = offer
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useWrite('points.decideReward')
  const busy = decide.state.at === 'sending'
  const done =
    decide.state.at === 'done' ? (decide.state.value.state === 'open' ? '上架了，店里会知道' : '退给店里了') : ''
  const communityId = communityCode(merchantId.slice(1))
  const send = (word: { kind: 'pass' } | { kind: 'decline'; reason: string }) =>
    void decide.send({ communityId, rewardId, version, word })
  const decline = () =>
    declining && reason.trim() ? send({ kind: 'decline', reason: reason.trim() }) : setDeclining(true)
  return (
    <Sheet title={title} sub={merchantName} onClose={onClose}>
      {picture ? <Image className="reward-picture" src={picture} mode="aspectFill" /> : null}
      <Facts
        rows={[
          ['要多少', `${points} 分`],
          ['有多少', stockInWords(offer)],
          ['限制', terms || undefined],
        ]}
      />
      <WriteNote write={decide} done={done} />
      {done ? (
        <Button kind="line" block onTap={onClose}>
          好
        </Button>
      ) : decidable.allowed ? (
        <>
          {declining ? (
            <Field label="为什么不行，店里看得到" maxLength={60} value={reason} onChange={setReason} />
          ) : null}
          <View className="offer-answers">
            <Button kind="line" grow busy={busy} onTap={decline}>
              不行
            </Button>
            {declining ? null : (
              <Button grow busy={busy} onTap={() => send({ kind: 'pass' })}>
                同意上架
              </Button>
            )}
          </View>
        </>
      ) : (
        <Banner>{said(decidable.code)}</Banner>
      )}
    </Sheet>
  )
}
