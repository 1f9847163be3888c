import { type Kept, drop, useKept, windowOf } from '@/cloud/late/queue'
import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { endsInWords, faceOf, type Mine } from './words'
import '../attendance.scss'

/** What this phone keeps, and what became of what it sent. */
export function LateList() {
  const mine = useQueryAction('attendance.myAmendments', {})
  usePullDown(mine.refresh)
  const here = useKept().filter(({ state }) => state === 'waiting' || state === 'trying' || state === 'refused')
  return (
    <Screen title="待补传">
      {here.length > 0 ? <OnThisPhone kept={here} /> : null}
      <Loaded of={mine}>
        {({ amendments }) =>
          amendments.length > 0 ? (
            <Section title="补传和更正">
              <Card>
                {amendments.map((one) => (
                  <Sent key={`${one.shiftId}${one.kind}`} one={one} />
                ))}
              </Card>
              <End ended busy={false} onMore={() => undefined} />
            </Section>
          ) : here.length === 0 ? (
            <Empty icon="offline" title="没有要补传的" why="没网时扫的码会先记在这里，联网后自己发出去" />
          ) : null
        }
      </Loaded>
    </Screen>
  )
}

/** Not sent yet, or not taken. */
function OnThisPhone({ kept }: { kept: readonly Kept[] }) {
  const now = useNow()
  return (
    <Section title="在这部手机里">
      <Card>
        {kept.map(({ id, direction, code, title, state, says }) => {
          const at = windowOf(code)
          const ends = { checkIn: direction === 'in' ? at : null, checkOut: direction === 'out' ? at : null }
          const refused = state === 'refused'
          return (
            <Cell
              key={id}
              title={title ?? '扫到的那一场'}
              sub={refused && says ? says : endsInWords(ends, now)}
              end={refused ? undefined : <Tag>等网络</Tag>}
              beside={
                refused ? (
                  <Button kind="line" size="small" label={`${title ?? ''}没补上，知道了`} onTap={() => void drop(id)}>
                    知道了
                  </Button>
                ) : undefined
              }
            />
          )
        })}
      </Card>
    </Section>
  )
}

/** With the server: waiting for a word, or settled. */
function Sent({ one }: { one: Mine }) {
  const now = useNow()
  const { tag, tone, why } = faceOf(one)
  const ends = { checkIn: one.checkIn?.at ?? null, checkOut: one.checkOut?.at ?? null }
  const what = one.kind === 'late' ? '补传' : '更正'
  return (
    <Cell
      title={one.title}
      sub={why ? `${what}：${why}` : `${what} ${endsInWords(ends, now)}`}
      end={<Tag tone={tone}>{tag}</Tag>}
    />
  )
}
