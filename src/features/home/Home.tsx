import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { goTab, routes, start } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { type ActiveHome, type Home as HomeAnswer, useHome } from '@/session/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { ROLE_LABEL } from '../../../types/domain/org'
import { GridStrength } from './GridStrength'
import { MusterCall } from './MusterCall'
import { MyPost } from './MyPost'
import { News } from './News'
import { NoAccount } from './NoAccount'
import { Upcoming } from './Upcoming'
import { sentenceOf, thingsOf, toCome } from './waiting'
import { WaitingCard } from './WaitingCard'
import './home.scss'

/** The first screen of any role: what waits, what is next, how my grid stands. One call. */
export function Home() {
  const home = useHome()
  usePullDown(home.refresh)
  const role = roleIn(home.value)
  useEffect(() => {
    // A till has one page; there is nothing to choose before it.
    if (role === 'merchant') start(routes.till())
  }, [role])
  return (
    <Screen title={titleOf(home.value)} tab="home">
      <Loaded of={home} skeleton={<Skeleton head rows={4} />}>
        {(value) => (value.state === 'active' ? <ForMe home={value} /> : <NoAccount home={value} />)}
      </Loaded>
    </Screen>
  )
}

const grantIn = (home: HomeAnswer | undefined) => (home?.state === 'active' ? home.roles[home.view] : undefined)
const roleIn = (home: HomeAnswer | undefined) => grantIn(home)?.role
const titleOf = (home: HomeAnswer | undefined) => grantIn(home)?.scopeName ?? '网格先锋'

function ForMe({ home }: { home: ActiveHome }) {
  const elder = useElder()
  const role = roleIn(home)
  const things = thingsOf(home, elder)
  const bare = things.length === 0 && !home.upcoming && !home.grid && home.balance === null
  return (
    <>
      <MusterCall />
      {elder || !role ? null : <View className="sub c2">{`${ROLE_LABEL[role]}·${home.name}`}</View>}
      <Heading className="head home-head">{sentenceOf(home, things)}</Heading>
      {role && !elder && things.length === 0 && toCome(role) ? <View className="sub c2">{toCome(role)}</View> : null}
      {home.unread > 0 ? <News unread={home.unread} /> : null}
      <WaitingCard things={things} />
      {bare ? <Empty icon="grid" title="这里先空着" why="任务在社区和网格里办，有要您定的事会放在这里" /> : null}
      <Upcoming home={home} />
      <MyPost home={home} />
      {home.balance === null ? null : (
        <Card className="home-points">
          <Cell
            icon="points"
            title={`${home.balance} 积分`}
            sub={elder ? undefined : '看看能换什么'}
            onTap={() => goTab('points')}
          />
        </Card>
      )}
      {home.grid ? <GridStrength grid={home.grid} /> : null}
    </>
  )
}
