import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Pick } from '@/ui/Pick'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Tap } from '@/ui/Tap'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../../types/domain/time'
import { monthName, monthsAround } from '../month'
import type { Draft } from './draft'
import type { DraftFaults } from './faults'
import { chosenGrids, type Community } from './list-input'

interface ListSettingsProps {
  readonly draft: Draft
  readonly community: Community
  readonly faults: DraftFaults
  readonly now: Instant
  readonly onChange: (draft: Draft) => void
}

const LIMITS = [0, 5, 10, 20].map((most) => ({ value: String(most), text: most ? `${most} 个` : '不限' }))

/** Which month, until when, how much for one branch, to whom. */
export function ListSettings({ draft, community, faults, now, onChange }: ListSettingsProps) {
  const [, ...months] = monthsAround(now)
  return (
    <Section title="哪个月，什么时候截止">
      <Card pad>
        <Segmented
          label="月份"
          parts={months.map((month) => ({ value: month, text: monthName(month, now) }))}
          value={draft.month}
          onChange={(month) => onChange({ ...draft, month, seen: 0 })}
        />
        <View className="publish-pair">
          <Pick
            label="认领截止"
            mode="date"
            value={draft.claimDate}
            onChange={(claimDate) => onChange({ ...draft, claimDate })}
            fault={faults.claim}
          />
          <Pick
            label="几点"
            mode="time"
            value={draft.claimTime}
            onChange={(claimTime) => onChange({ ...draft, claimTime })}
          />
        </View>
        <View className="field">
          <View className="field-label">一个支部最多领几个位子</View>
          <Choice
            label="一个支部最多领几个位子"
            options={LIMITS}
            chosen={[String(draft.placesPerBranch ?? 0)]}
            onTap={(most) => onChange({ ...draft, placesPerBranch: Number(most) || null })}
          />
        </View>
        <GridChoice draft={draft} community={community} fault={faults.grids} onChange={onChange} />
      </Card>
    </Section>
  )
}

interface GridChoiceProps extends Omit<ListSettingsProps, 'faults' | 'now'> {
  readonly fault: string | undefined
}

/** All grids get it unless one is left out; the nine names show only to those who want to choose. */
function GridChoice({ draft, community, fault, onChange }: GridChoiceProps) {
  const chosen = chosenGrids(draft, community).map(({ id }) => id)
  const all = chosen.length === community.grids.length
  const [open, setOpen] = useState(!all)
  const toggle = (id: string) =>
    onChange({
      ...draft,
      leftOut: draft.leftOut.includes(id) ? draft.leftOut.filter((each) => each !== id) : [...draft.leftOut, id],
    })
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="publish-grids">
        <View>{all ? `发给全部 ${chosen.length} 个网格` : `发给 ${chosen.length} 个网格`}</View>
        <Tap className="publish-link" onTap={() => setOpen(!open)}>
          {open ? '收起' : '挑网格'}
        </Tap>
      </View>
      {open ? (
        <Choice
          label="网格"
          several
          options={community.grids.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={chosen}
          onTap={toggle}
        />
      ) : null}
      {fault ? <View className="field-note">{fault}</View> : null}
    </View>
  )
}
