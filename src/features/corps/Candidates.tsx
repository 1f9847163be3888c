import { View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { minutesInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import type { Selection } from './Branch'

type Candidate = Selection['candidates'][number]

interface CandidatesProps {
  readonly of: Selection
  readonly onAppoint: (candidate: Candidate) => void
}

/** Those who stand, in the order the server gives, which ranks nobody. */
export function Candidates({ of: { candidates }, onAppoint }: CandidatesProps) {
  return (
    <Section title={candidates.length > 0 ? `${candidates.length} 位候选` : '候选'}>
      {candidates.length === 0 ? (
        <Empty icon="people" title="还没有候选人" why="社区、镇街推荐，干部也可以自荐" />
      ) : (
        <Card>
          {candidates.map((candidate) => (
            <OneCandidate key={candidate.personId} of={candidate} onAppoint={() => onAppoint(candidate)} />
          ))}
        </Card>
      )}
    </Section>
  )
}

function OneCandidate({ of, onAppoint }: { of: Candidate; onAppoint: () => void }) {
  const elder = useElder()
  const { name, recommendedBy, stood, statement, appointable } = of
  // Whoever does not appoint needs no reason why not.
  const why = appointable.allowed || appointable.code === 'notAllowed' ? null : said(appointable.code)
  return (
    <View className="candidate">
      <View className="candidate-top">
        <Avatar name={name} />
        <View className="cell-text">
          <View className="candidate-name">
            <View className="cell-title">{name}</View>
            {recommendedBy.length > 0 ? <Tag>组织推荐</Tag> : null}
            {stood ? <Tag>自荐</Tag> : null}
          </View>
          {elder ? null : <View className="cell-sub">{whatTheyAre(of)}</View>}
        </View>
        {appointable.allowed ? (
          <Button kind="redLine" size="small" label={`任命${name}`} onTap={onAppoint}>
            任命
          </Button>
        ) : null}
      </View>
      <View className="candidate-says sub c2">{serviceInWords(of)}</View>
      {recommendedBy.length > 0 ? <View className="sub c2">{`${recommendedBy.join('、')}推荐`}</View> : null}
      {statement ? <View className="candidate-says">{`“${statement}”`}</View> : null}
      {why ? <View className="candidate-says sub c2">{why}</View> : null}
    </View>
  )
}

const whatTheyAre = ({ unitName, seniorRank, partyMember }: Candidate): string =>
  [unitName, seniorRank && '副科级以上', partyMember && '党员'].filter(Boolean).join('·') || '机关干部'

const serviceInWords = ({ service: { minutes, times } }: Candidate): string =>
  times > 0 ? `服务过 ${times} 次，${minutesInWords(minutes)}` : '还没有服务记录'
