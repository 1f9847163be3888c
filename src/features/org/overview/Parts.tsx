import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { inThousands } from '@/lib/count'
import { go, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Segmented } from '@/ui/Segmented'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'
import { gridsByNeed, missingIn, type OverviewGrid, type OverviewPart, partsByNeed } from './strength'

type OverviewValue = ValueOf<'org.overview'>

/** One level down, and the grids themselves, those who need most first. A community has only grids. */
export function Parts({ value }: { value: OverviewValue }) {
  const [shown, setShown] = useState<'parts' | 'grids'>('parts')
  if (value.level === 'community') return <Grids grids={value.grids} all />
  const options = [
    { value: 'parts', text: value.level === 'district' ? '按镇街' : '按社区' },
    { value: 'grids', text: '最缺人的网格' },
  ] as const
  return (
    <>
      <View className="overview-seg">
        <Segmented label="怎么看" parts={options} value={shown} onChange={setShown} />
      </View>
      {shown === 'parts' ? (
        <Table
          label={value.level === 'district' ? '镇街' : '社区'}
          columns={PARTS}
          rows={partsByNeed(value.parts)}
          keyOf={({ id }) => id}
          onTap={({ id }) => go(routes.overview(id))}
          empty={NOTHING}
        />
      ) : (
        <Grids grids={value.grids} />
      )}
    </>
  )
}

/** More than these nobody reads at once. */
const FIRST = 15

function Grids({ grids, all = false }: { grids: readonly OverviewGrid[]; all?: boolean }) {
  const [whole, setWhole] = useState(all)
  const sorted = gridsByNeed(grids)
  const short = all ? sorted : sorted.filter((grid) => missingIn(grid) > 0)
  const rows = whole ? short : short.slice(0, FIRST)
  return (
    <Table
      label="网格"
      columns={GRIDS}
      rows={rows}
      keyOf={({ id }) => id}
      onTap={({ id }) => go(routes.grid(id))}
      empty={{ icon: 'check', title: '人手都够', why: '哪个网格低于底线，会列在这里' }}
      foot={
        rows.length < short.length ? (
          <Button kind="quiet" onTap={() => setWhole(true)}>
            {`看全部 ${short.length} 个`}
          </Button>
        ) : null
      }
    />
  )
}

const NOTHING = { icon: 'grid', title: '下面还没有地方', why: '区划建好了就能看到' } as const

const needed = (words: string) => <Text className="cr strong nb">{words}</Text>

const PARTS: readonly Column<OverviewPart>[] = [
  { title: '地方', of: ({ name }) => name, width: '1.6fr' },
  { title: '网格', of: ({ grids }) => grids, align: 'end', deskOnly: true },
  { title: '干部', of: ({ cadres }) => inThousands(cadres), align: 'end' },
  { title: '志愿者', of: ({ volunteers }) => inThousands(volunteers), align: 'end' },
  { title: '缺人', of: ({ shortGrids }) => (shortGrids > 0 ? needed(`${shortGrids} 个`) : undefined), align: 'end' },
]

const counted = ({ have, floor }: OverviewGrid['cadre']) => (have < floor ? needed(String(have)) : have)
const GRIDS: readonly Column<OverviewGrid>[] = [
  { title: '网格', of: ({ name }) => name, width: '2fr' },
  { title: '干部', of: ({ cadre }) => counted(cadre), align: 'end' },
  { title: '志愿者', of: ({ volunteer }) => counted(volunteer), align: 'end' },
  {
    title: '差',
    of: (grid) => (missingIn(grid) > 0 ? needed(String(missingIn(grid))) : undefined),
    align: 'end',
  },
]
