import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Said } from '@/cloud/said'
import { goBackOr } from '@/lib/routes'
import { Banner } from './Banner'
import { Button } from './Button'
import { Card } from './Card'
import { Field } from './Field'
import { Pick } from './Pick'
import { Screen } from './Screen'
import { Section } from './Section'
import { WriteNote } from './WriteNote'

/** What every version has beside its own fields. */
export interface VersionDraft {
  readonly startsOn: string
  readonly note: string
}

interface VersionFormProps {
  readonly title: string
  readonly draft: VersionDraft
  readonly onChange: (changes: Partial<VersionDraft>) => void
  /** Own fields that are not filled in right, so many; each says so beside itself. */
  readonly wrong: number
  /** Whether it has been sent in once: only then is anything called missing. */
  readonly tried: boolean
  /** What will be otherwise than now, a line each. */
  readonly changes: readonly string[]
  readonly write: {
    readonly state: { readonly at: string; readonly refusal?: Said }
    readonly retry: () => Promise<unknown>
    readonly reset: () => void
  }
  /** When nothing lacks. */
  readonly onSend: () => void
  readonly onTry: () => void
  /** Where the versions are listed. */
  readonly back: string
  /** Its own fields. */
  readonly children: ReactNode
}

const NOTE_MAX = 100

/** The next version of a rule: from when it holds, what it says, why, and what will be otherwise. A refusal leaves all as it was written. */
export function VersionForm(props: VersionFormProps) {
  const { title, draft, onChange, wrong, tried, changes, write, onSend, onTry, back, children } = props
  const { state } = write
  const done = state.at === 'done'
  const tooSoon = state.at === 'refused' && state.refusal?.code === 'ruleTooSoon' ? state.refusal.says : undefined
  const startFault = draft.startsOn === '' ? '选一下从哪天起用' : undefined
  const noteFault = draft.note.trim() === '' ? '写上为什么改' : undefined
  const lacking = wrong + [startFault, noteFault].filter(Boolean).length
  const send = () => {
    onTry()
    if (lacking === 0) onSend()
  }
  const onDay = (startsOn: string) => {
    if (tooSoon) write.reset()
    onChange({ startsOn })
  }
  return (
    <Screen
      title={title}
      actions={
        <Button
          kind={done ? 'line' : 'main'}
          grow
          busy={state.at === 'sending'}
          onTap={done ? () => goBackOr(back) : send}
        >
          {done ? '回去看看' : '定下来'}
        </Button>
      }
    >
      {tooSoon ? null : <WriteNote write={write} done="定下来了，到那天自动换" />}
      <Pick
        label="从哪天起用，最早明天"
        mode="date"
        value={draft.startsOn}
        onChange={onDay}
        fault={tooSoon ?? (tried ? startFault : undefined)}
      />
      {children}
      <View className="version-why" />
      <Field
        label="为什么改"
        maxLength={NOTE_MAX}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        hint="大家都看得到"
        fault={tried ? noteFault : undefined}
      />
      {done ? null : <Changes changes={changes} />}
      {tried && lacking > 0 ? (
        <View className="version-why">
          <Banner tone="red">{`还有 ${lacking} 处没填好，看红字`}</Banner>
        </View>
      ) : null}
    </Screen>
  )
}

function Changes({ changes }: Pick<VersionFormProps, 'changes'>) {
  return (
    <Section title="和上一版比">
      <Card pad>
        {changes.length === 0 ? <View className="c2">内容一样，还没改什么</View> : null}
        {changes.map((line) => (
          <View key={line} className="version-change">
            {line}
          </View>
        ))}
      </Card>
    </Section>
  )
}
