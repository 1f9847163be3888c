import { View } from '@tarojs/components'
import { useState } from 'react'
import type { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Tag } from '@/ui/Tag'
import { WriteNote } from '@/ui/WriteNote'
import { type GivenRole, GIVEN_ROLES, ROLE_LABEL, type Role } from '../../../../types/domain/org'
import { SureSheet } from '../SureSheet'
import type { Holder } from './Roles'

type Grant = Holder['roles'][number]
interface Taking {
  readonly holder: Holder
  readonly grant: Grant
  readonly role: GivenRole
}

const given = (role: Role): GivenRole | undefined => GIVEN_ROLES.find((each) => each === role)

/** Everybody with a role, a row for each role; what may be taken back has a button. */
export function Holders({ list }: { list: ReturnType<typeof useListAction<'org.listRoles', Holder>> }) {
  const revoke = useWrite('org.revokeRole')
  const [taking, setTaking] = useState<Taking>()
  const [taken, setTaken] = useState('')
  if (list.rows.length === 0) {
    return <Empty icon="people" title="还没有人有角色" why="给了角色，就列在这里" />
  }
  const take = async ({ holder, grant, role }: Taking) => {
    setTaken(`收回了${holder.name}的${ROLE_LABEL[role]}`)
    await revoke.send({ personId: holder.personId, role, scope: grant.scope })
    setTaking(undefined)
  }
  return (
    <>
      <View className="org-notes">
        <WriteNote write={revoke} done={taken} />
      </View>
      <Card className="holders">
        {list.rows.map((holder) =>
          holder.roles.map((grant) => (
            <OneGrant
              key={`${holder.personId} ${grant.role} ${grant.scope}`}
              holder={holder}
              grant={grant}
              onTake={(role) => setTaking({ holder, grant, role })}
            />
          )),
        )}
      </Card>
      <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
      {taking ? (
        <SureSheet
          title={`收回${taking.holder.name}的${ROLE_LABEL[taking.role]}？`}
          sub={`${taking.grant.scopeName}的事，下一步就办不了了`}
          verb={`收回${ROLE_LABEL[taking.role]}`}
          busy={revoke.state.at === 'sending'}
          onYes={() => void take(taking)}
          onClose={() => setTaking(undefined)}
        />
      ) : null}
    </>
  )
}

interface OneGrantProps {
  readonly holder: Holder
  readonly grant: Grant
  readonly onTake: (role: GivenRole) => void
}

function OneGrant({ holder, grant, onTake }: OneGrantProps) {
  const elder = useElder()
  const role = given(grant.role)
  const words = `${ROLE_LABEL[grant.role]}·${grant.scopeName}`
  return (
    <Cell
      lead={elder ? undefined : <Avatar name={holder.name} />}
      title={holder.name}
      sub={words}
      beside={
        grant.revoke.allowed && role ? (
          <Button kind="line" size="small" label={`收回${holder.name}的${words}`} onTap={() => onTake(role)}>
            收回
          </Button>
        ) : holder.state === 'suspended' ? (
          <Tag tone="red">暂停了</Tag>
        ) : undefined
      }
    />
  )
}
