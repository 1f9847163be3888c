import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import type { InputOf } from '../../../types/contracts/all'
import { DISPUTE_STATE_LABEL, SIDE_LABEL } from '../../../types/domain/alliance'
import { isPosting } from '@/lib/codes'
import type { Which } from './Statement'
import type { Dispute, StatementValue } from './words'

const WHO = { ...SIDE_LABEL, above: '镇街' } as const
type Step = InputOf<'alliance.discussLine'>['step']

interface LineSheetProps {
  readonly which: Which
  readonly statement: StatementValue
  readonly postingId: string
  readonly onClose: () => void
}

/** The talk about one line: what was said, and what can be said next. */
export function LineSheet({ which, statement, postingId, onClose }: LineSheetProps) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const discuss = useWrite('alliance.discussLine')
  const dispute = statement.disputes.find((one) => one.postingId === postingId)
  const busy = discuss.state.at === 'sending'
  const done = discuss.state.at === 'done' ? discuss.state.value.state : undefined
  const { speaksAs: side } = statement
  const send = (step: Step) => {
    const silent = 'text' in step && step.text === ''
    setMissing(silent)
    if (!silent && isPosting(postingId)) void discuss.send({ ...which, side, postingId, step })
  }
  const speaks = !done && (dispute ? dispute.answerable.allowed : statement.disputable.allowed && side !== 'above')
  return (
    <Sheet title={dispute ? '这一笔有出入' : '这一笔不对吗？'} {...subOf(dispute, statement)} onClose={onClose}>
      {dispute ? <Words words={dispute.words} /> : null}
      <WriteNote write={discuss} done={done ? `记下了：${DISPUTE_STATE_LABEL[done]}` : ''} />
      {speaks ? (
        <Field
          label="说一句"
          maxLength={100}
          value={text}
          onChange={setText}
          {...(missing ? { fault: '先写一句，让对方看明白' } : {})}
        />
      ) : null}
      <View className="alliance-answers">
        {done ? (
          <Button kind="line" grow onTap={onClose}>
            好
          </Button>
        ) : (
          <Answers dispute={dispute} speaks={speaks} side={side} text={text.trim()} busy={busy} send={send} />
        )}
      </View>
    </Sheet>
  )
}

function subOf(dispute: Dispute | undefined, { disputable }: StatementValue): { sub?: string } {
  if (dispute) return { sub: `${dispute.title ?? '兑换'}·${dispute.points} 分·${DISPUTE_STATE_LABEL[dispute.state]}` }
  return { sub: disputable.allowed ? '写一句哪里不对，另一边来回话' : '结清的对账单不能再改，有出入记到下个月' }
}

function Words({ words }: Pick<Dispute, 'words'>) {
  const now = useNow()
  return (
    <View>
      {words.map(({ side, text, byName, at }) => (
        <View key={at} className="alliance-word">
          <View>{text}</View>
          <View className="sub c2">{`${WHO[side]}${byName}·${momentInWords(at, now)}`}</View>
        </View>
      ))}
    </View>
  )
}

interface AnswersProps {
  readonly dispute: Dispute | undefined
  readonly speaks: boolean
  readonly side: StatementValue['speaksAs']
  readonly text: string
  readonly busy: boolean
  readonly send: (step: Step) => void
}

function Answers({ dispute, speaks, side, text, busy, send }: AnswersProps) {
  if (!dispute && speaks)
    return (
      <Button grow busy={busy} onTap={() => send({ kind: 'raise', text })}>
        提出来
      </Button>
    )
  const kind = side === 'above' ? ('settle' as const) : ('answer' as const)
  return (
    <>
      {speaks ? (
        <>
          <Button kind="line" grow busy={busy} onTap={() => send({ kind, takeOut: false, text })}>
            {side === 'above' ? '照记' : '没错，说明一下'}
          </Button>
          <Button grow busy={busy} onTap={() => send({ kind, takeOut: true, text })}>
            退回这一笔
          </Button>
        </>
      ) : null}
      {dispute?.keepable.allowed ? (
        <Button kind="line" grow busy={busy} onTap={() => send({ kind: 'keep' })}>
          弄清了，照记
        </Button>
      ) : null}
    </>
  )
}
