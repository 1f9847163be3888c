import { View } from '@tarojs/components'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import { NOTE_KIND_LABEL } from '../../../types/domain/records'
import { daysInWords } from './words'

/** Trainings and awards of the year; nothing where there are none. */
export function Notes({ notes }: { notes: ValueOf<'records.mine'>['notes'] }) {
  const elder = useElder()
  if (notes.length === 0) return null
  return (
    <Section title="培训和表彰">
      <Card>
        {notes.map(({ id, kind, title, day, byName, takenBack }) => (
          <Cell
            key={id}
            title={title}
            sub={
              <>
                <View>{elder ? daysInWords(day) : `${daysInWords(day)}·${byName}`}</View>
                {takenBack ? <View>{`${byName}收回了：${takenBack.why}`}</View> : null}
              </>
            }
            end={
              takenBack ? (
                <Tag tone="line">{`${NOTE_KIND_LABEL[kind]}收回了`}</Tag>
              ) : (
                <Tag tone={kind === 'award' ? 'pine' : 'plain'}>{NOTE_KIND_LABEL[kind]}</Tag>
              )
            }
          />
        ))}
      </Card>
    </Section>
  )
}
