import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type Registrant, useEntered, usePeople } from '@/cloud/people'
import { goTab } from '@/lib/routes'
import { become, becomeNew } from '@/session/change-person'
import { Avatar } from '@/ui/Avatar'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Choice } from '@/ui/Choice'
import { Empty } from '@/ui/Empty'
import { Entry } from '@/ui/Entry'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import { ROLE_LABEL, type Role } from '../../../types/domain/org'
import './person-picker.scss'

const OFFERED: readonly Role[] = [
  'community',
  'branchSecretary',
  'cadre',
  'volunteer',
  'merchant',
  'gridWorker',
  'street',
  'district',
]
/** Typing is slower than asking; this spares the server most letters. */
const PAUSE_MS = 250

/** 试试看，您是哪一位？ Only in a browser, against the local cloud. */
export function PersonPicker() {
  const [role, setRole] = useState<Role>()
  const [typed, setTyped] = useState('')
  const [lost, setLost] = useState(false)
  const text = usePaused(typed.trim())
  return (
    <View className="picker">
      <View className="picker-ask">
        <Heading className="head">试试看，您是哪一位？</Heading>
        <View className="sub c2 picker-why">都是编出来的人，随便进。进去以后，在“我的”里可以换人。</View>
        <Entry label="找人" placeholder="找姓名、网格、社区" value={typed} onChange={setTyped} />
        <View className="picker-roles">
          <Choice
            label="身份"
            options={OFFERED.map((value) => ({ value, text: ROLE_LABEL[value] }))}
            chosen={role ? [role] : []}
            onTap={(tapped) => setRole(tapped === role ? undefined : tapped)}
          />
        </View>
        <Card>
          <Cell
            icon="plus"
            title="我是新来的"
            sub="还没登记，从头走一遍"
            onTap={() => void becomeNew().catch(() => setLost(true))}
          />
        </Card>
        {lost ? <Banner tone="red">没连上，请看看本地服务是不是开着。</Banner> : null}
      </View>
      <View className="picker-people">
        <People role={role} text={text} />
      </View>
    </View>
  )
}

function People({ role, text }: { role: Role | undefined; text: string }) {
  const people = usePeople(role, text)
  const [fault, setFault] = useState(false)
  const entered = useEntered()
  const enter = (person: Registrant) => {
    setFault(false)
    become(person).catch(() => setFault(true))
  }
  const asked = {
    value: people.data,
    unanswered: people.isError,
    refresh: async () => void (await people.refetch()),
  }
  return (
    <>
      {fault ? <Banner tone="red">没连上，请看看本地服务是不是开着。</Banner> : null}
      {entered && !role && !text ? (
        <Card className="picker-last">
          <Cell icon="me" title="接着用上次的身份" plain onTap={() => goTab('home')} />
        </Card>
      ) : null}
      <Loaded of={asked} skeleton={<Skeleton rows={6} avatars />}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon="search" title="没找到这个人" why="换个名字，或者少写一个字试试" />
          ) : (
            <Card>
              {found.map((person) => (
                <Cell
                  key={person.openid}
                  lead={<Avatar name={person.name} />}
                  title={person.name}
                  sub={inWords(person)}
                  onTap={() => enter(person)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </>
  )
}

/** `支部书记·凤鸣 3 号网格`; several roles one after the other. */
const inWords = ({ roles }: Registrant) =>
  roles.map((grant) => `${ROLE_LABEL[grant.role]}·${grant.scopeName}`).join('，') || '还没登记'

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
