import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { DivisionCode } from '../../../../types/domain/ids'
import { type GivenRole, ROLE_LABEL } from '../../../../types/domain/org'
import { type FoundPerson, PersonFinder } from '../PersonFinder'
import { SureSheet } from '../SureSheet'
import { type Place, PlaceFinder } from './PlaceFinder'

interface GiveRoleProps {
  readonly scope: DivisionCode
  /** What the server says may be given here. */
  readonly mayGive: readonly GivenRole[]
  readonly onBack: () => void
  /** Told what is now so, in a sentence. */
  readonly onGiven: (says: string) => void
}

/** Three answers, one after the other: whom, what, where. The last one asks once more. */
export function GiveRole({ scope, mayGive, onBack, onGiven }: GiveRoleProps) {
  const [person, setPerson] = useState<FoundPerson>()
  const [role, setRole] = useState<GivenRole | undefined>(mayGive.length === 1 ? mayGive[0] : undefined)
  const [place, setPlace] = useState<Place>()
  const grant = useWrite('org.grantRole')
  const send = async () => {
    if (!person || !role || !place) return
    const end = await grant.send({ personId: person.personId, role, scope: place.scope })
    setPlace(undefined)
    if (end.at === 'done') onGiven(`${person.name}是${place.name}的${ROLE_LABEL[role]}了`)
  }
  return (
    <Screen
      title="给角色"
      actions={
        <Button kind="line" grow onTap={person ? () => setPerson(undefined) : onBack}>
          {person ? '换一个人' : '先不给了'}
        </Button>
      }
    >
      <Heading className="head">{person ? `让${person.name}办什么？` : '给谁？'}</Heading>
      <View className="org-note">
        <WriteNote write={grant} />
      </View>
      {person ? (
        <>
          <View className="sub c2">{`${person.gridName}${person.unitName ? `·${person.unitName}` : ''}`}</View>
          <View className="give-role">
            <Choice
              label="角色"
              options={mayGive.map((value) => ({ value, text: ROLE_LABEL[value] }))}
              chosen={role ? [role] : []}
              onTap={setRole}
            />
          </View>
          {role ? <PlaceFinder key={role} role={role} from={scope} onPick={setPlace} /> : null}
        </>
      ) : (
        <PersonFinder scope={scope} onPick={setPerson} />
      )}
      {person && role && place ? (
        <SureSheet
          title={`让${person.name}当${ROLE_LABEL[role]}？`}
          sub={`管${place.name}。记在案，随时能收回`}
          verb={`给${ROLE_LABEL[role]}`}
          busy={grant.state.at === 'sending'}
          onYes={() => void send()}
          onClose={() => setPlace(undefined)}
        />
      ) : null}
    </Screen>
  )
}
