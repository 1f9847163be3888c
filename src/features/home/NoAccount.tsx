import { go, routes } from '@/lib/routes'
import type { Home } from '@/session/session'
import { SignOut } from '@/session/SignOut'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { View } from '@tarojs/components'

type Outside = Exclude<Home, { state: 'active' }>

/** For those who cannot begin: not signed up yet, not confirmed yet, or suspended. */
export function NoAccount({ home }: { home: Outside }) {
  return (
    <>
      <Heading className="head home-head">{sentenceOf(home)}</Heading>
      <What home={home} />
      <SignOut />
    </>
  )
}

function sentenceOf(home: Outside): string {
  if (home.state === 'unregistered') return '还不认识您'
  return home.state === 'pending' ? `${home.name}，登记好了` : `${home.name}，账户暂停了`
}

function What({ home }: { home: Outside }) {
  if (home.state === 'pending') {
    return <Empty icon="clock" title={`等${home.gridName}确认`} why="网格员或者书记认一下人，确认了这里就能用" />
  }
  if (home.state === 'suspended') {
    return <Empty icon="station" title="找社区问一问" why="记录和积分都还在，恢复了接着用" />
  }
  return (
    <Card pad>
      <View className="title">登记一下就能用</View>
      <View className="sub c2 home-why">名字、住在哪、手机号，一两分钟。不方便的话，带身份证到社区登记也行</View>
      <Button block onTap={() => go(routes.register())}>
        我来登记
      </Button>
    </Card>
  )
}
