import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import type { GridValue } from '../words'
import { ArrivalCode } from './ArrivalCode'
import type { Here } from './MusterGrid'
import { ReportSheet } from './ReportSheet'
import { type Team, TeamSheet } from './TeamSheet'
import { Teams } from './Teams'
import { WantSheet } from './WantSheet'

interface LeadDeedsProps {
  readonly here: Here
  readonly grid: GridValue
  readonly write: Write<'muster.arrange'>
  readonly heardAt: number
  /** A phone's: buttons in a row above the people, with the code behind one of them. */
  readonly small?: boolean
}

type Open = 'code' | 'team' | 'want' | 'report'

/** What whoever leads does besides calling: teams with a post, asking for more, a short report. */
export function LeadDeeds({ here, grid, write, heardAt, small }: LeadDeedsProps) {
  const [open, setOpen] = useState<Open>()
  const [team, setTeam] = useState<Team>()
  const close = () => setOpen(undefined)
  const props = { here, write, onClose: close }
  const openTeam = (chosen: Team | undefined) => {
    setTeam(chosen)
    setOpen('team')
  }
  const tap = (what: Open) => (what === 'team' ? openTeam(undefined) : setOpen(what))
  return (
    <>
      {small ? <InARow grid={grid} onTap={tap} /> : <InACard grid={grid} onTap={tap} />}
      <Teams grid={grid} onPick={openTeam} />
      {open === 'code' ? (
        <Sheet title="到了的人扫这个" onClose={close}>
          <ArrivalCode grid={grid} heardAt={heardAt} bare />
        </Sheet>
      ) : null}
      {open === 'team' ? <TeamSheet {...props} people={grid.people} team={team} /> : null}
      {open === 'want' ? <WantSheet {...props} wanted={grid.wanted?.people ?? 0} /> : null}
      {open === 'report' ? <ReportSheet {...props} /> : null}
    </>
  )
}

interface DeedsProps {
  readonly grid: GridValue
  readonly onTap: (what: Open) => void
}

const InARow = ({ grid, onTap }: DeedsProps) => (
  <View className="muster-deeds close">
    <Button kind="redLine" size="small" onTap={() => onTap('code')}>
      报到码
    </Button>
    <Button kind="line" size="small" onTap={() => onTap('report')}>
      报一句
    </Button>
    <Button kind="line" size="small" onTap={() => onTap('want')}>
      {grid.wanted ? `还要 ${grid.wanted.people} 人` : '再要人'}
    </Button>
    <Button kind="line" size="small" onTap={() => onTap('team')}>
      分组
    </Button>
  </View>
)

const InACard = ({ grid, onTap }: DeedsProps) => (
  <Section title="带队">
    <Card>
      <Cell icon="people" title="分一个小组" onTap={() => onTap('team')} />
      <Cell
        icon="plus"
        title={grid.wanted ? `还要 ${grid.wanted.people} 人` : '人手不够，再要人'}
        sub={grid.wanted?.why}
        onTap={() => onTap('want')}
      />
      <Cell icon="record" title="报一句情况" sub="可以带一张照片" onTap={() => onTap('report')} />
    </Card>
  </Section>
)
