import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goTab } from '@/lib/routes'
import { useHome, useMe, type Grant } from '@/session/session'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Empty } from '@/ui/Empty'
import { Facts } from '@/ui/Facts'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import type { GridCode } from '../../../../types/domain/ids'
import { isGrid } from '@/lib/codes'
import { HomeFinder, type HomeGrid } from '../HomeFinder'
import { KeepAddress } from '../KeepAddress'
import '../org.scss'

interface Home {
  readonly id: GridCode
  readonly name: string
}

/** 搬家了: the new grid, one look, done. What somebody did in the old one stays theirs. */
export function MoveHome() {
  const home = useHome()
  const me = useMe()
  if (!me) {
    return (
      <Screen title="搬家了">
        <Loaded of={home}>{() => <NoHome />}</Loaded>
      </Screen>
    )
  }
  const from = homeOf(me.roles)
  if (from) return <FromHere from={from} />
  return (
    <Screen title="搬家了">
      <NoHome />
    </Screen>
  )
}

const NoHome = () => (
  <Empty
    icon="grid"
    title="您还没编进网格"
    why="编进了网格，搬家才要改"
    action={{ text: '回首页', onTap: () => goTab('home') }}
  />
)

/** Who lives in a grid serves there as a cadre or a volunteer; every other role is for a place they may not live in. */
function homeOf(roles: readonly Grant[]): Home | undefined {
  const grant = roles.find(({ role, scope }) => (role === 'cadre' || role === 'volunteer') && isGrid(scope))
  return grant && isGrid(grant.scope) ? { id: grant.scope, name: grant.scopeName } : undefined
}

function FromHere({ from: now }: { from: Home }) {
  // After the move the first screen names the new grid; this page is still about the old one.
  const [from] = useState(now)
  const [address, setAddress] = useState('')
  const [keep, setKeep] = useState(false)
  const [to, setTo] = useState<HomeGrid>()
  const move = useWrite('org.moveHome')
  const { state } = move
  if (state.at === 'done') return <Moved name={state.value.gridName} />
  if (!to) {
    return (
      <Screen title="搬家了">
        <Heading className="head">搬到哪儿了？</Heading>
        <View className="sub c2">{`现在在${from.name}`}</View>
        <HomeFinder address={address} onAddress={setAddress} onPick={setTo} />
      </Screen>
    )
  }
  const send = () =>
    void move.send({ from: from.id, to: to.gridId, ...(keep && address ? { address: address.slice(0, 60) } : {}) })
  return (
    <Screen
      title="搬家了"
      actions={
        <>
          <Button kind="line" onTap={() => setTo(undefined)}>
            不是这个
          </Button>
          <Button grow busy={state.at === 'sending'} onTap={send}>
            {`搬到${to.name}`}
          </Button>
        </>
      }
    >
      <Heading className="head">{`搬到${to.name}？`}</Heading>
      <View className="org-note">
        <WriteNote write={move} />
      </View>
      <Facts
        rows={[
          ['从', from.name],
          ['到', `${to.name}·${to.communityName}`],
        ]}
      />
      <View className="sub c2 org-note">做过的事、攒的积分都跟着您。原来网格里的岗位就空出来了</View>
      <KeepAddress address={address} on={keep} onChange={setKeep} />
    </Screen>
  )
}

const Moved = ({ name }: { name: string }) => (
  <Screen
    title="搬家了"
    bare
    actions={
      <Button grow onTap={() => goTab('home')}>
        去首页
      </Button>
    }
  >
    <Done title="搬好了" sub={`以后您在${name}`} />
  </Screen>
)
