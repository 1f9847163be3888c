import { minutesInWords } from '@/lib/when'
import { useSome } from '@/lib/useSome'
import { Avatar } from '@/ui/Avatar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { End } from '@/ui/End'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { RESPONSE_LABEL } from '../../../../types/domain/muster'
import type { GridValue } from '../words'
import type { Picked } from './PersonSheet'

type Person = GridValue['people'][number]

const TONE = { arrived: 'pine', coming: 'plain', read: 'plain', cannot: 'line', left: 'line' } as const

/** What goes with an answer, the more pressing first. */
function subOf({ state, confirmed, minutes, late, from, helps, reason, seenIn }: Person): string | undefined {
  if (state === 'arrived' && !confirmed) return '自己说到了，请看一眼'
  if (from) return '外网格来帮忙的'
  if (seenIn && helps?.state !== 'agreed') return `在${seenIn}报的到`
  if (helps?.state === 'agreed') return `去${helps.toName}帮忙了`
  if (helps?.state === 'asked') return `请去${helps.toName}，还没回`
  if (state === 'coming' && minutes) return `约 ${minutesInWords(minutes)}到${late ? '，晚了' : ''}`
  return reason ?? (late ? '晚到' : undefined)
}

/** Everybody who has said something, those who need a word first. */
export function Answered({ grid, onPick }: { grid: GridValue; onPick: (person: Picked) => void }) {
  const { shown, foot } = useSome(grid.people)
  if (grid.people.length === 0) return null
  return (
    <Section title={`回了话的 ${grid.people.length} 人`}>
      <Card>
        {shown.map((person) => {
          const { personId, name, state, from, teamId } = person
          const team = grid.teams.find(({ id }) => id === teamId)
          const sub = [team?.name, subOf(person)].filter(Boolean).join('·')
          return (
            <Cell
              key={personId}
              lead={<Avatar name={name} />}
              title={name}
              {...(sub ? { sub } : {})}
              end={<Tag tone={TONE[state]}>{RESPONSE_LABEL[state]}</Tag>}
              onTap={() => onPick({ personId, name, from, saw: state, teamId })}
            />
          )
        })}
      </Card>
      <End {...foot} />
    </Section>
  )
}
