import { Text, View } from '@tarojs/components'
import type { AskedList } from '@/cloud/useListAction'
import { momentInWords } from '@/lib/when'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { DISPUTE_STATE_LABEL } from '../../../types/domain/alliance'
import { type Line, pointsInWords } from './words'

interface StatementLinesProps {
  readonly list: AskedList<'alliance.statementLines', Line>
  /** Whether the person may say that a line is not right; a line in question is always open to them. */
  readonly raises: boolean
  readonly onChoose: (line: Line) => void
}

/** Every line, in order of time; a tap on one is how to say that it is not right. */
export function StatementLines({ list, raises, onChoose }: StatementLinesProps) {
  const now = useNow()
  return (
    <Section title="每一笔" {...(raises ? { note: <View className="alliance-noprint">不对的点一下</View> } : {})}>
      <Loaded of={{ ...list, value: list.first }}>
        {() => (
          <>
            <Card>
              {list.rows.map((line) => (
                <Cell
                  key={line.postingId}
                  title={line.title ?? '兑换'}
                  sub={`${momentInWords(line.at, now)}${line.reverses ? '·退回' : ''}`}
                  {...(line.reverses || !(raises || line.dispute) ? {} : { onTap: () => onChoose(line) })}
                  {...(line.dispute ? { beside: <Tag tone="plain">{DISPUTE_STATE_LABEL[line.dispute]}</Tag> } : {})}
                  end={<Text className="title num nb">{pointsInWords(line.points)}</Text>}
                />
              ))}
            </Card>
            <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
          </>
        )}
      </Loaded>
    </Section>
  )
}
