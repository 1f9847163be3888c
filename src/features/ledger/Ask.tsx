import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf } from '../../../types/contracts/all'
import type { CommunityCode } from '../../../types/domain/ids'
import { MOST_ADJUSTED } from '../../../types/domain/points'
import { type Member, MemberFinder } from './MemberFinder'
import './ledger.scss'

const KINDS = [
  { value: 'add', text: '加分' },
  { value: 'take', text: '扣分' },
  { value: 'reverse', text: '冲正' },
] as const
type Kind = (typeof KINDS)[number]['value']
type Wish = InputOf<'points.askAdjustment'>['wish']

const wishOf = (kind: Kind, number: number, { personId }: Member): Wish =>
  kind === 'reverse'
    ? { kind, postingId: `${personId}:${number}` }
    : { kind: 'change', points: kind === 'add' ? number : -number }

/** Asks for points more or fewer, or that a posting be taken back. Nothing is posted before a second person agrees. */
export function Ask({ communityId }: { communityId: CommunityCode }) {
  const [member, setMember] = useState<Member>()
  const [kind, setKind] = useState<Kind>('add')
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState('')
  const ask = useWrite('points.askAdjustment')
  const send = () => {
    const count = Number(number)
    const lacks = whatLacks({ member, count, kind, reason })
    setMissing(lacks)
    if (lacks || !member) return
    void ask.send({ communityId, personId: member.personId, wish: wishOf(kind, count, member), reason: reason.trim() })
  }
  const back = () => goBackOr(routes.adjustments(communityId))
  const done = ask.state.at === 'done'
  return (
    <Screen
      title="提一笔更正"
      actions={
        done ? (
          <Button kind="line" grow onTap={back}>
            回去看看
          </Button>
        ) : (
          <Button grow busy={ask.state.at === 'sending'} onTap={send}>
            提上去，等人批
          </Button>
        )
      }
    >
      <WriteNote write={ask} done="提上去了。镇街或区里批了才记账" />
      {missing ? <Banner tone="red">{missing}</Banner> : null}
      {member ? (
        <Card>
          <Cell title={member.name} sub={member.gridName} end="换人" onTap={() => setMember(undefined)} />
        </Card>
      ) : (
        <MemberFinder scope={communityId} onPick={setMember} />
      )}
      <Segmented label="怎么更正" parts={KINDS} value={kind} onChange={setKind} />
      <Field
        label={kind === 'reverse' ? '第几笔' : '多少分'}
        digits
        maxLength={kind === 'reverse' ? 6 : 4}
        value={number}
        onChange={setNumber}
        {...(kind === 'reverse' ? { hint: '本人的“这一笔”里写着第几笔' } : {})}
      />
      <Field label="为什么" maxLength={100} value={reason} onChange={setReason} hint="本人看得到" />
    </Screen>
  )
}

function whatLacks(of: {
  readonly member: Member | undefined
  readonly count: number
  readonly kind: Kind
  readonly reason: string
}): string {
  if (!of.member) return '先选是谁'
  if (!Number.isInteger(of.count) || of.count < 1) return of.kind === 'reverse' ? '写上第几笔' : '写上多少分'
  if (of.kind !== 'reverse' && of.count > MOST_ADJUSTED) return `一次最多 ${MOST_ADJUSTED} 分`
  return of.reason.trim() === '' ? '写上为什么' : ''
}
