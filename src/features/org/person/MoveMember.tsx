import { useState } from 'react'
import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import { DISTRICT } from '../../../../types/domain/ids'
import { isDivision } from '@/lib/codes'
import { GridFinder, type FoundGrid } from '../GridFinder'
import { SureSheet } from '../SureSheet'
import { useReach } from '../useReach'
import type { PersonRef, PersonValue } from './Person'

interface MoveMemberProps {
  readonly who: PersonRef
  readonly person: PersonValue
  readonly onBack: () => void
}

/** Somebody is moved to another grid by those above both: find the grid, say yes. */
export function MoveMember({ who, person, onBack }: MoveMemberProps) {
  const reach = useReach(who.gridId)
  const move = useWrite('org.moveMember')
  const [to, setTo] = useState<FoundGrid>()
  const send = async () => {
    if (!to) return
    const end = await move.send({ personId: who.personId, from: who.gridId, to: to.id })
    setTo(undefined)
    if (end.at === 'done') goInstead(routes.person(who.personId, to.id))
  }
  return (
    <Screen
      title="调网格"
      actions={
        <Button kind="line" grow onTap={onBack}>
          先不调了
        </Button>
      }
    >
      <Heading className="head">{`把${person.name}调到哪个网格？`}</Heading>
      <View className="sub c2">{`现在在${person.gridName}`}</View>
      <View className="org-note">
        <WriteNote write={move} />
      </View>
      <GridFinder
        scope={reach !== undefined && isDivision(reach) ? reach : DISTRICT}
        without={who.gridId}
        onPick={setTo}
      />
      {to ? (
        <SureSheet
          title={`调到${to.name}？`}
          sub={`${to.communityName}。原来的岗位就空出来了`}
          verb={`调到${to.name}`}
          busy={move.state.at === 'sending'}
          onYes={() => void send()}
          onClose={() => setTo(undefined)}
        />
      ) : null}
    </Screen>
  )
}
