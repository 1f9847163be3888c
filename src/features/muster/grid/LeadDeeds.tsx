import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { GridValue } from '../words'
import type { Here } from './MusterGrid'
import { ReportSheet } from './ReportSheet'
import { type Team, TeamSheet } from './TeamSheet'
import { Teams } from './Teams'
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
  const [team, setTeam] = useState<Team>()
  const close = () => setOpen(undefined)
  const props = { here, write, onClose: close }
  const openTeam = (chosen: Team | undefined) => {
    setTeam(chosen)
    setOpen('team')
  }
  return (
    <>
      <Section title="带队">
        <Card>
          <Cell icon="people" title="分一个小组" onTap={() => openTeam(undefined)} />
          <Cell
            icon="plus"
            title={grid.wanted ? `还要 ${grid.wanted.people} 人` : '人手不够，再要人'}
            sub={grid.wanted?.why}
            onTap={() => setOpen('want')}
          />
          <Cell icon="record" title="报一句情况" sub="可以带一张照片" onTap={() => setOpen('report')} />
        </Card>
        <View>
          {open === 'team' ? <TeamSheet {...props} people={grid.people} team={team} /> : null}
          {open === 'want' ? <WantSheet {...props} wanted={grid.wanted?.people ?? 0} /> : null}
          {open === 'report' ? <ReportSheet {...props} /> : null}
        </View>
      </Section>
      <Teams grid={grid} onPick={openTeam} />
    </>
  )
}
