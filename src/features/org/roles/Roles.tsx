import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { usePullDown } from '@/lib/usePullDown'
import { useMe } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'
import { isDivision } from '@/lib/codes'
import '../org.scss'
import { GiveRole } from './GiveRole'
import { Holders } from './Holders'
import './roles.scss'

export type Holder = ValueOf<'org.listRoles'>['holders'][number]

/** Who may do what in a place: seen, given, taken back. @param scope as the address has it */
export function Roles({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="角色" why="地方的编号不全" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const list = useListAction('org.listRoles', { scope }, (page) => page.holders)
  const [giving, setGiving] = useState(false)
  const [given, setGiven] = useState('')
  const place = useMe()?.roles.find((grant) => grant.scope === scope)?.scopeName
  usePullDown(list.refresh)
  const mayGive = list.first?.mayGive ?? []
  if (giving) {
    return (
      <GiveRole
        scope={scope}
        mayGive={mayGive}
        onBack={() => setGiving(false)}
        onGiven={(says) => {
          setGiven(says)
          setGiving(false)
        }}
      />
    )
  }
  return (
    <Screen
      title="角色"
      wide
      actions={
        mayGive.length > 0 ? (
          <Button
            grow
            onTap={() => {
              setGiven('')
              setGiving(true)
            }}
          >
            给一个角色
          </Button>
        ) : null
      }
    >
      <Heading className="head">{place ? `${place}谁能办什么` : '谁能办什么'}</Heading>
      <View className="sub c2">上一级给，随时能收回，收了马上就办不了</View>
      {given ? (
        <View className="org-note">
          <Banner tone="pine">{given}</Banner>
        </View>
      ) : null}
      <View className="org-note">
        <Loaded of={{ ...list, value: list.first }} skeleton={<Skeleton rows={6} avatars />}>
          {() => <Holders list={list} />}
        </Loaded>
      </View>
    </Screen>
  )
}
