import { useElder } from '@/session/elder'
import { Pick } from '@/ui/Pick'
import { SearchField } from '@/ui/SearchField'
import { Segmented } from '@/ui/Segmented'
import { View } from '@tarojs/components'
import { MEMBER_KIND_LABEL, type MemberKind } from '../../../../types/domain/org'
import type { useCandidates } from './useCandidates'

const KINDS = [
  { value: 'all', text: '全部' },
  { value: 'cadre', text: MEMBER_KIND_LABEL.cadre },
  { value: 'volunteer', text: MEMBER_KIND_LABEL.volunteer },
] as const satisfies readonly { value: MemberKind | 'all'; text: string }[]

/** Whom to look among: all, one kind, one post or occupation, a name. Elders choose by kind and name. */
export function Narrow({ of }: { of: ReturnType<typeof useCandidates> }) {
  const elder = useElder()
  return (
    <>
      <Segmented label="看哪些人" parts={KINDS} value={of.kind} onChange={of.setKind} />
      <View className="assign-search">
        <SearchField label="找人：姓名或拼音" onSearch={of.setSearch} />
        {elder ? null : (
          <Pick label="岗位和职业" mode="one" options={of.traits} value={of.trait} onChange={of.setTrait} />
        )}
      </View>
    </>
  )
}
