import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { go, routes, start } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { elderMode, useElder } from '@/session/elder'
import { type Home, useHome } from '@/session/session'
import { SignOut } from '@/session/SignOut'
import { Avatar } from '@/ui/Avatar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { Switch } from '@/ui/Switch'
import { ROLE_LABEL } from '../../../types/domain/org'
import { Numbers } from './Numbers'
import { Places } from './Places'
import { RoleList } from './RoleList'
import './me.scss'

/** 政务服务便民热线. */
const HOTLINE = '12345'

/** Who I am, what I did, and what I can set. */
export function Me() {
  const home = useHome()
  usePullDown(home.refresh)
  const elder = useElder()
  return (
    <Screen title="我的" tab="me">
      <Loaded of={home} skeleton={<Skeleton rows={4} avatars />}>
        {(value) => <Person home={value} />}
      </Loaded>
      <Card after>
        <Switch
          icon="bigtext"
          title="大字模式"
          sub="字大、按钮大、内容少"
          on={elder}
          onChange={(on) => elderMode.write(on)}
        />
      </Card>
      <Card after className="me-brief">
        {home.value && home.value.state !== 'unregistered' ? (
          <Cell
            icon="record"
            title="投诉和建议"
            sub="写下来，七天内有人答复"
            plain
            onTap={() => go(routes.complaints())}
          />
        ) : null}
        <Cell
          icon="phone"
          title="打 12345 说"
          sub="政务服务便民热线，有人接"
          plain
          onTap={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE }).catch(() => undefined)}
        />
      </Card>
      <View className="me-foot">
        <SignOut />
      </View>
    </Screen>
  )
}

function Person({ home }: { home: Home }) {
  if (home.state === 'unregistered') return <NotYet />
  const grant = home.state === 'active' ? home.roles[home.view] : undefined
  const serves = grant && grant.role !== 'merchant'
  return (
    <>
      <View className="me-head">
        <Avatar name={home.name} large />
        <View>
          <View className="head">{home.name}</View>
          <View className="sub c2">{grant ? `${grant.scopeName}·${ROLE_LABEL[grant.role]}` : standing(home)}</View>
        </View>
      </View>
      {serves ? <Numbers /> : null}
      {grant?.role === 'merchant' ? (
        <Card>
          <Cell icon="scan" title="回到收分" plain onTap={() => start(routes.till())} />
        </Card>
      ) : null}
      {home.state === 'active' ? <Messages unread={home.unread} /> : null}
      {home.state === 'active' ? <RoleList home={home} /> : null}
      {grant ? <Places grant={grant} /> : null}
      {serves ? (
        <Card after>
          <Cell
            icon="people"
            title="我的支援"
            sub="请您去别的网格帮忙，在这里回话"
            plain
            onTap={() => go(routes.mySupport())}
          />
          <Cell icon="check" title="核对我的积分" sub="一笔一笔重新算给您看" plain onTap={() => go(routes.verify())} />
        </Card>
      ) : null}
      <Shops />
      {home.state === 'active' ? <MyRecord /> : null}
    </>
  )
}

/** What I am told. */
const Messages = ({ unread }: { unread: number }) => (
  <Card after>
    <Cell
      icon="alert"
      title="消息"
      end={unread > 0 ? <View className="num c2">{`${unread} 条新的`}</View> : undefined}
      plain
      onTap={() => go(routes.notices())}
    />
  </Card>
)

/** The shops that I work in, and the way into the alliance: for anybody who is registered. */
const Shops = () => (
  <Card after className="me-brief">
    <Cell
      icon="merchant"
      title="我的店"
      sub="申请加入商户联盟，或者进店上班"
      plain
      onTap={() => go(routes.myShops())}
    />
  </Card>
)

const standing = (home: Home): string => (home.state === 'pending' ? `等${home.gridName}确认` : '账户暂停了')

/** Nobody here yet: the way in. */
const NotYet = () => (
  <>
    <View className="head me-name">还没登记</View>
    <Card>
      <Cell icon="people" title="我来登记" sub="名字、住在哪、手机号" onTap={() => go(routes.register())} />
      <Cell icon="check" title="查验服务证明" plain onTap={() => go(routes.checkCertificate())} />
    </Card>
  </>
)

/** What is kept of me, and who looked. */
function MyRecord() {
  return (
    <Card after className="me-brief">
      <Cell icon="record" title="我的资料" sub="看、改、带走、注销" plain onTap={() => go(routes.myRecord())} />
      <Cell icon="lock" title="谁看过我的资料" plain onTap={() => go(routes.whoLooked())} />
      <Cell icon="check" title="查验服务证明" plain onTap={() => go(routes.checkCertificate())} />
    </Card>
  )
}
