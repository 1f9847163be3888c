import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'
import { ReportSheet } from './ReportSheet'
import { TeamSheet } from './TeamSheet'
import { WantSheet } from './WantSheet'

interface LeadDeedsProps {
  readonly here: Here
  readonly grid: GridValue
  readonly write: Write<'muster.arrange'>
}

type Open = 'team' | 'want' | 'report'

/** What whoever leads does besides calling: teams with a post, asking for more, a short report. */
export function LeadDeeds({ here, grid, write }: LeadDeedsProps) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const props = { here, write, onClose: close }
  return (
    <Section title="带队">
      <Card>
        <Cell icon="people" title="分一个小组" sub={teamsInWords(grid)} onTap={() => setOpen('team')} />
        <Cell
          icon="plus"
          title={grid.wanted ? `还要 ${grid.wanted.people} 人` : '人手不够，再要人'}
          sub={grid.wanted?.why}
          onTap={() => setOpen('want')}
        />
        <Cell icon="record" title="报一句情况" onTap={() => setOpen('report')} />
      </Card>
      <View>
        {open === 'team' ? <TeamSheet {...props} people={grid.people} /> : null}
        {open === 'want' ? <WantSheet {...props} wanted={grid.wanted?.people ?? 0} /> : null}
        {open === 'report' ? <ReportSheet {...props} /> : null}
      </View>
    </Section>
  )
}

const teamsInWords = ({ teams }: GridValue): string | undefined =>
  teams.length > 0 ? teams.map(({ name, post }) => `${name}：${post}`).join('，') : undefined
