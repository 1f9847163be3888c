import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import { useSome } from '@/lib/useSome'
import { monthYearInWords } from '@/lib/when'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { End } from '@/ui/End'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import type { BranchId } from '../../../types/domain/ids'
import { BRANCH_MODE_LABEL } from '../../../types/domain/org'
import { candidatesInWords } from './words'

type Corps = ValueOf<'corps.overview'>
type Vacant = Corps['vacant'][number]

const open = ({ branchId }: { branchId: BranchId }) => go(routes.candidates(branchId))

const VACANT: readonly Column<Vacant>[] = [
  { title: '支部', of: ({ name }) => name, width: '2fr' },
  { title: '哪一种', of: ({ mode }) => BRANCH_MODE_LABEL[mode] },
  {
    title: '候选',
    of: ({ candidates }) => <Tag tone={candidates > 0 ? 'plain' : 'red'}>{candidatesInWords(candidates)}</Tag>,
    width: '112px',
  },
]

/** The branches that want a decision first: nobody leads them; then those somebody else would lead; then the long terms. */
export function BranchLists({ of: { vacant, contested, longestTerms } }: { of: Corps }) {
  return (
    <View className="corps-columns">
      <View className="corps-column">
        <VacantBranches rows={vacant} />
      </View>
      <View className="corps-column">
        {contested.length > 0 ? <Contested rows={contested} /> : null}
        {longestTerms.length > 0 ? <LongTerms rows={longestTerms} /> : null}
      </View>
    </View>
  )
}

function VacantBranches({ rows }: { rows: Corps['vacant'] }) {
  const { shown, foot } = useSome(rows)
  return (
    <Section title="还没有书记">
      <Table
        label="还没有书记的支部"
        columns={VACANT}
        rows={shown}
        keyOf={({ branchId }) => branchId}
        onTap={open}
        empty={{ icon: 'check', title: '每个支部都有人带', why: '谁离任了，支部会出现在这里' }}
        foot={rows.length > shown.length ? <End {...foot} /> : null}
      />
    </Section>
  )
}

function Contested({ rows }: { rows: Corps['contested'] }) {
  const { shown, foot } = useSome(rows)
  return (
    <Section title="有书记，也有人想接">
      <Card>
        {shown.map((branch) => (
          <Cell
            key={branch.branchId}
            title={branch.name}
            sub={candidatesInWords(branch.candidates)}
            onTap={() => open(branch)}
          />
        ))}
      </Card>
      {rows.length > shown.length ? <End {...foot} /> : null}
    </Section>
  )
}

function LongTerms({ rows }: { rows: Corps['longestTerms'] }) {
  return (
    <Section title="任期长的">
      <Card>
        {rows.map((branch) => (
          <Cell
            key={branch.branchId}
            title={branch.secretaryName}
            sub={`${branch.name}·${monthYearInWords(branch.since)}起`}
            onTap={() => open(branch)}
          />
        ))}
      </Card>
    </Section>
  )
}
