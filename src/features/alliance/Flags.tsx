import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { dayInFull, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Choice } from '@/ui/Choice'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import { WriteNote } from '@/ui/WriteNote'
import { isDivision } from '@/lib/codes'
import { type Finding, FINDING_LABEL, FINDINGS, FLAG_KIND_LABEL } from '../../../types/domain/alliance'
import type { DivisionCode } from '../../../types/domain/ids'
import { type Flag } from './words'
import './alliance.scss'

const PARTS = [
  { value: 'open', text: '要看的' },
  { value: 'looked', text: '看过的' },
] as const

/** What is worth a look in a place: somebody looks, and says what they found. @param scope as the address has it */
export function Flags({ scope }: { scope: string }) {
  return isDivision(scope) && scope.length < 15 ? <Known scope={scope} /> : <NoSuchPlace title="提示" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const [part, setPart] = useState<(typeof PARTS)[number]['value']>('open')
  const [chosen, setChosen] = useState<Flag>()
  const elder = useElder()
  const list = useListAction('alliance.listFlags', { scope, open: part === 'open' }, (value) => value.flags)
  usePullDown(list.refresh)
  return (
    <Screen title="要看一看的" wide>
      <Segmented label="哪些提示" parts={PARTS} value={part} onChange={setPart} />
      <View className="sub c2 alliance-sub">这些只是提个醒，不会停谁的积分，要人去看一看。</View>
      <Loaded of={{ ...list, value: list.first }}>
        {() =>
          list.rows.length === 0 ? (
            <Empty
              icon="check"
              title={part === 'open' ? '没有要看的' : '还没有看过的'}
              why={part === 'open' ? '每天凌晨对一遍，有不寻常的会出现在这里' : '看过并写下结果的，都留在这里'}
            />
          ) : (
            <>
              <Card>
                {list.rows.map((flag) => (
                  <Cell
                    key={flag.id}
                    title={titleOf(flag)}
                    sub={elder ? dayInFull(flag.day) : `${dayInFull(flag.day)}·${FLAG_KIND_LABEL[flag.kind]}`}
                    onTap={() => setChosen(flag)}
                  />
                ))}
              </Card>
              <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
            </>
          )
        }
      </Loaded>
      {chosen ? <FlagSheet flag={chosen} scope={scope} onClose={() => setChosen(undefined)} /> : null}
    </Screen>
  )
}

const titleOf = ({ kind, merchantName, member, approver, times, days }: Flag): string =>
  kind === 'pair'
    ? `${member ?? ''} ${days} 天在${merchantName ?? ''}换了 ${times} 次`
    : kind === 'night'
      ? `${merchantName ?? ''}一夜收了 ${times} 次`
      : `${approver ?? ''} ${days} 天给${member ?? ''}批了 ${times} 次更正`

interface FlagSheetProps {
  readonly flag: Flag
  readonly scope: DivisionCode
  readonly onClose: () => void
}

/** What somebody found; it is kept. */
function FlagSheet({ flag, scope, onClose }: FlagSheetProps) {
  const now = useNow()
  const [finding, setFinding] = useState<Finding>('fine')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const note = useWrite('alliance.noteFlag')
  const done = note.state.at === 'done'
  const send = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '') void note.send({ scope, flagId: flag.id, finding, text: text.trim() })
  }
  return (
    <Sheet title={titleOf(flag)} sub={`到 ${flag.threshold} 次就提醒`} onClose={onClose}>
      {flag.notes.map((one) => (
        <View key={one.at} className="alliance-word">
          <View>{`${FINDING_LABEL[one.finding]}：${one.text}`}</View>
          <View className="sub c2">{`${one.byName}·${momentInWords(one.at, now)}`}</View>
        </View>
      ))}
      <WriteNote write={note} done="记下了，一直留着" />
      {done ? null : (
        <>
          <View className="alliance-gap">
            <Choice
              label="看了以后"
              options={FINDINGS.map((value) => ({ value, text: FINDING_LABEL[value] }))}
              chosen={[finding]}
              onTap={setFinding}
            />
          </View>
          <Field
            label="看到了什么"
            maxLength={100}
            value={text}
            onChange={setText}
            {...(missing ? { fault: '先写一句看到了什么' } : {})}
          />
        </>
      )}
      <View className="alliance-answers">
        <Button grow kind={done ? 'line' : 'main'} busy={note.state.at === 'sending'} onTap={done ? onClose : send}>
          {done ? '好' : '记下来'}
        </Button>
      </View>
    </Sheet>
  )
}
