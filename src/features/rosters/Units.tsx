import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { inThousands } from '@/lib/count'
import { go, routes } from '@/lib/routes'
import { useSome } from '@/lib/useSome'
import { usePullDown } from '@/lib/usePullDown'
import { andThen, momentInWords } from '@/lib/when'
import { useDesk } from '@/platform/desk'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { End } from '@/ui/End'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import { UNIT_LEVEL_LABEL } from '../../../types/domain/org'
import './rosters.scss'

type Unit = ValueOf<'rosters.reconcile'>['units'][number]

/** People on a unit's list of whom nobody can say where they live. */
const openIn = ({ noAddress, notFound }: Unit): number => noAddress + notFound

const NAME: Column<Unit> = {
  title: '单位',
  of: ({ name }) => name,
  sub: ({ level }) => UNIT_LEVEL_LABEL[level],
  width: '2fr',
}
const OPEN: Column<Unit> = {
  title: '还差',
  of: (unit) => (openIn(unit) > 0 ? <Tag tone="red">{`差 ${openIn(unit)} 人`}</Tag> : <Tag tone="pine">对上了</Tag>),
  width: '112px',
}
const STAFF: Column<Unit> = { title: '名单', of: ({ staff }) => staff, align: 'end' }
const ENROLLED: Column<Unit> = { title: '已编入', of: ({ enrolled }) => enrolled, align: 'end' }
const ON_PHONE = [NAME, STAFF, ENROLLED, OPEN]
/** What is open stands beside the name, before the numbers it comes from. */
const ON_DESK: readonly Column<Unit>[] = [
  NAME,
  OPEN,
  STAFF,
  ENROLLED,
  { title: '区外', of: ({ outside }) => outside, align: 'end' },
  { title: '没有住址', of: ({ noAddress }) => noAddress, align: 'end' },
  { title: '没找到', of: ({ notFound }) => notFound, align: 'end' },
  { title: '名单外', of: ({ unlisted }) => unlisted, align: 'end' },
]

/** Mechanism 8, none missed: every unit's list against enrolment, those with most people open first. */
export function Units() {
  const elder = useElder()
  const now = useNow()
  const asked = useQueryAction('rosters.reconcile', {})
  usePullDown(asked.refresh)
  return (
    <Screen title="一个不漏" wide>
      <Loaded of={asked} skeleton={<Skeleton head rows={6} />}>
        {({ at, units }) => (
          <>
            <Heading className="head rosters-head">{sentence(units)}</Heading>
            {elder ? null : (
              <View className="sub c2 rosters-note">{`没有住址、没找到的都算没对上。${andThen(momentInWords(at, now), '的数')}`}</View>
            )}
            <UnitTable units={units} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function sentence(units: readonly Unit[]): string {
  const open = units.reduce((sum, unit) => sum + openIn(unit), 0)
  if (open > 0) return `还有 ${inThousands(open)} 人没对上`
  return units.some(({ staff }) => staff > 0) ? '都对上了，一个不漏' : '还没有单位名单'
}

function UnitTable({ units }: { units: readonly Unit[] }) {
  const sorted = [...units].sort((a, b) => openIn(b) - openIn(a) || a.unitId.localeCompare(b.unitId))
  const { shown, foot } = useSome(sorted)
  const desk = useDesk()
  return (
    <Table
      label="各单位"
      columns={desk ? ON_DESK : ON_PHONE}
      rows={shown}
      keyOf={({ unitId }) => unitId}
      onTap={({ unitId }) => go(routes.unitStaff(unitId))}
      empty={{ icon: 'people', title: '还没有单位', why: '导入单位名单，就能对' }}
      foot={<End {...foot} />}
    />
  )
}
