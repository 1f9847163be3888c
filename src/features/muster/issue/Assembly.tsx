import { useQueryAction } from '@/cloud/useQueryAction'
import { Pick } from '@/ui/Pick'
import type { CommunityCode, StationId } from '../../../../types/domain/ids'
import { communityOf, type Draft } from './draft'

const OWN = '各网格自己的站点'

interface AssemblyProps {
  readonly draft: Draft
  readonly onChange: (stationId: StationId | '') => void
}

/** Where to come: each grid's own station, or, within one community, one of its stations for all. */
export function Assembly({ draft, onChange }: AssemblyProps) {
  const community = communityOf(draft.places)
  return community ? <InCommunity community={community} draft={draft} onChange={onChange} /> : null
}

function InCommunity({ community, draft, onChange }: AssemblyProps & { community: CommunityCode }) {
  const found = useQueryAction('org.getCommunity', { communityId: community })
  const stations = found.value?.stations ?? []
  if (stations.length === 0) return null
  return (
    <Pick
      label="到哪里集合"
      mode="one"
      value={draft.stationId}
      placeholder={OWN}
      options={[{ value: '', text: OWN }, ...stations.map(({ id, name }) => ({ value: id, text: name }))]}
      onChange={(value) => onChange(stations.find(({ id }) => id === value)?.id ?? '')}
    />
  )
}
