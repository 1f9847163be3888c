import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { SearchField } from '@/ui/SearchField'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { GridCode } from '../../../../types/domain/ids'
import type { MemberKind } from '../../../../types/domain/org'
import { isGrid } from '@/lib/codes'
import '../org.scss'
import { ByPost } from './ByPost'
import { FoundMembers } from './FoundMembers'
import './members.scss'
import { Pending } from './Pending'
import { Roster } from './Roster'

type Grid = ValueOf<'org.getGrid'>
type Part = MemberKind | 'post'

/** 名册: who waits to be confirmed, then everybody by kind or by post. @param gridId as the address has it */
export function Members({ gridId }: { gridId: string }) {
  return isGrid(gridId) ? <Known gridId={gridId} /> : <NoSuchPlace title="名册" why="网格编号不全" />
}

function Known({ gridId }: { gridId: GridCode }) {
  const grid = useQueryAction('org.getGrid', { gridId })
  const [text, setText] = useState('')
  usePullDown(grid.refresh)
  return (
    <Screen title="名册" wide>
      <Loaded of={grid} skeleton={<Skeleton head rows={6} avatars />}>
        {(value) => (
          <>
            <Heading className="head">{sentenceOf(value)}</Heading>
            <View className="org-search">
              <SearchField label="姓名、拼音、首字母" onSearch={setText} />
            </View>
            {text === '' ? <Everybody grid={value} /> : <FoundMembers gridId={gridId} text={text} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** Who waits comes first: they are all that needs anything. */
const sentenceOf = ({ name, pending, strength }: Grid): string =>
  pending > 0 ? `${name}有 ${pending} 个人等确认` : `${name}一共 ${strength.cadre.have + strength.volunteer.have} 个人`

function Everybody({ grid }: { grid: Grid }) {
  const [part, setPart] = useState<Part>('cadre')
  const parts = [
    { value: 'cadre', text: `干部 ${grid.strength.cadre.have}` },
    { value: 'volunteer', text: `志愿者 ${grid.strength.volunteer.have}` },
    { value: 'post', text: '按岗位' },
  ] as const satisfies readonly { value: Part; text: string }[]
  return (
    <>
      <Pending grid={grid} />
      <View className="org-search">
        <Segmented label="看哪些人" parts={parts} value={part} onChange={setPart} />
      </View>
      {part === 'post' ? <ByPost gridId={grid.id} /> : <Roster key={part} gridId={grid.id} kind={part} />}
    </>
  )
}
