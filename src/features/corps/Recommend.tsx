import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import { type BranchId, communityOfBranch, type PersonId } from '../../../types/domain/ids'
import type { Selection } from './Branch'

interface RecommendProps {
  readonly branchId: BranchId
  readonly permit: Selection['recommend']
  readonly known: Selection['candidates']
}

/** 组织推荐: a cadre of the community is looked up and recommended with one tap. Not shown to whom it is not given. */
export function Recommend({ branchId, permit, known }: RecommendProps) {
  const [text, setText] = useState('')
  const recommend = useWrite('corps.recommend')
  const [about, setAbout] = useState('')
  if (!permit.allowed) return null
  const send = (personId: PersonId, name: string) => {
    setAbout(name)
    void recommend.send({ branchId, personId })
  }
  return (
    <Section title="推荐一位">
      <View className="corps-notes">
        <WriteNote write={recommend} done={`推荐了${about}`} />
      </View>
      <View className="corps-search">
        <SearchField label="找本社区的干部" onSearch={setText} />
        {text ? (
          <Found
            scope={communityOfBranch(branchId)}
            text={text}
            known={known}
            busy={recommend.state.at === 'sending'}
            onRecommend={send}
          />
        ) : null}
      </View>
    </Section>
  )
}

interface FoundProps {
  readonly scope: string
  readonly text: string
  readonly known: Selection['candidates']
  readonly busy: boolean
  readonly onRecommend: (personId: PersonId, name: string) => void
}

function Found({ scope, text, known, busy, onRecommend }: FoundProps) {
  const found = useQueryAction('org.search', { scope, text })
  return (
    <Loaded of={found} skeleton={<Skeleton rows={2} avatars />}>
      {({ people }) => {
        const cadres = people.filter(({ kind, pending }) => kind === 'cadre' && !pending)
        if (cadres.length === 0) {
          return <Empty icon="search" title="没找到这位干部" why="只在本社区的机关干部里找，换个字试试" />
        }
        return (
          <Card>
            {cadres.map((cadre) => (
              <OneCadre
                key={cadre.personId}
                of={cadre}
                stands={known.some(({ personId }) => personId === cadre.personId)}
                busy={busy}
                onRecommend={onRecommend}
              />
            ))}
          </Card>
        )
      }}
    </Loaded>
  )
}

interface OneCadreProps extends Pick<FoundProps, 'busy' | 'onRecommend'> {
  readonly of: ValueOf<'org.search'>['people'][number]
  readonly stands: boolean
}

function OneCadre({ of, stands, busy, onRecommend }: OneCadreProps) {
  const elder = useElder()
  return (
    <Cell
      lead={<Avatar name={of.name} />}
      title={of.name}
      sub={stands ? '已经是候选' : elder ? undefined : [of.unitName, of.gridName].filter(Boolean).join('·')}
      beside={
        <Button
          kind="line"
          size="small"
          busy={busy}
          label={`推荐${of.name}`}
          onTap={() => onRecommend(of.personId, of.name)}
        >
          推荐
        </Button>
      }
    />
  )
}
