import { monthYearInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useMe } from '@/session/session'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { Selection } from './Branch'

/** Who leads the branch now and since when. The end of a term is for the district, which appoints. */
export function Secretary({ of: { secretary }, onEnd }: { of: Selection; onEnd: () => void }) {
  const elder = useElder()
  const appoints = useMe()?.roles.some(({ role }) => role === 'district')
  if (!secretary) {
    return (
      <Section title="现在的书记">
        <Card>
          <Cell lead={<Avatar />} title="还没有书记" sub={appoints ? '从候选人里任命一位' : '等组织任命'} />
        </Card>
      </Section>
    )
  }
  const since = `${monthYearInWords(secretary.since)}起`
  const end = appoints ? (
    <Button kind="line" size="small" label={`办离任，${secretary.name}`} onTap={onEnd}>
      办离任
    </Button>
  ) : undefined
  return (
    <Section title="现在的书记">
      <Card>
        <Cell
          lead={<Avatar name={secretary.name} />}
          title={secretary.name}
          sub={elder ? undefined : [secretary.unitName, since].filter(Boolean).join('·')}
          beside={end}
        />
      </Card>
    </Section>
  )
}
