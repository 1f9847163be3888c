import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import type { GridCode, PersonId } from '../../../../types/domain/ids'
import { isGrid, isPerson } from '@/lib/codes'
import { DeclineSheet } from '../DeclineSheet'
import '../org.scss'
import { About } from './About'
import { Belonging } from './Belonging'
import { Contacts } from './Contacts'
import { Deeds } from './Deeds'
import { Face } from './Face'
import { MoveMember } from './MoveMember'
import './person.scss'

export type PersonValue = ValueOf<'org.getPerson'>

export interface PersonRef {
  readonly personId: PersonId
  readonly gridId: GridCode
}

/** One person of a grid, for those who arrange its people. @param personId, gridId as the address has them */
export function Person({ personId, gridId }: { personId: string; gridId: string }) {
  if (!isPerson(personId) || !isGrid(gridId)) return <NoSuchPlace title="个人" why="编号不全，请从名册里再点一次" />
  return <Known who={{ personId, gridId }} />
}

function Known({ who }: { who: PersonRef }) {
  const person = useQueryAction('org.getPerson', who)
  const [moving, setMoving] = useState(false)
  usePullDown(person.refresh)
  if (moving && person.value) return <MoveMember who={who} person={person.value} onBack={() => setMoving(false)} />
  if (person.value?.pending) return <Waiting who={who} person={person.value} />
  return (
    <Screen title="个人" wide>
      <Loaded of={person} skeleton={<Skeleton rows={6} avatars />}>
        {(value) => (
          <>
            <Face person={value} />
            {value.account?.state === 'suspended' ? <Banner tone="red">账户暂停了，现在什么也办不了</Banner> : null}
            <View className="org-two">
              <View>
                <Contacts who={who} person={value} />
                <About who={who} person={value} />
              </View>
              <View>
                <Belonging person={value} />
                <Deeds who={who} person={value} onMove={() => setMoving(true)} />
              </View>
            </View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

/** Somebody who signed up and has not been confirmed: who they are, and the two answers. */
function Waiting({ who, person }: { who: PersonRef; person: PersonValue }) {
  const confirm = useWrite('org.confirmMember')
  const [declining, setDeclining] = useState(false)
  const busy = confirm.state.at === 'sending'
  const answer = async (accept: boolean) => {
    setDeclining(false)
    const end = await confirm.send({ ...who, accept })
    // Nothing is kept of somebody who was sent away: there is no page to stay on.
    if (end.at === 'done' && !accept) goBackOr(routes.members(who.gridId))
  }
  return (
    <Screen
      title="个人"
      actions={
        <>
          <Button kind="line" onTap={() => !busy && setDeclining(true)}>
            不认识
          </Button>
          <Button grow busy={busy} onTap={() => void answer(true)}>
            确认，进名册
          </Button>
        </>
      }
    >
      <Face person={person} />
      <View className="org-note">
        <WriteNote write={confirm} />
      </View>
      <Contacts who={who} person={person} />
      {declining ? (
        <DeclineSheet name={person.name} onClose={() => setDeclining(false)} onDecline={() => void answer(false)} />
      ) : null}
    </Screen>
  )
}
