import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/useWrite'
import { goBackOr, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { WriteNote } from '@/ui/WriteNote'
import { SureSheet } from '../SureSheet'
import type { PersonRef } from './Person'

interface MembershipDeedsProps {
  readonly who: PersonRef
  readonly name: string
  readonly onMove: () => void
}

/** To another grid, or out of all of them. */
export function MembershipDeeds({ who, name, onMove }: MembershipDeedsProps) {
  const elder = useElder()
  const [sure, setSure] = useState(false)
  const remove = useWrite('org.removeMember')
  const sendAway = async () => {
    const end = await remove.send(who)
    setSure(false)
    if (end.at === 'done') goBackOr(routes.members(who.gridId))
  }
  return (
    <>
      <View className="org-notes">
        <WriteNote write={remove} />
      </View>
      <Card>
        <Cell icon="grid" title="调到别的网格" sub={elder ? undefined : '搬了家，或者登记错了'} plain onTap={onMove} />
        <Cell
          icon="close"
          title="移出网格"
          sub={elder ? undefined : '搬到区外了，不再算人手'}
          plain
          onTap={() => setSure(true)}
        />
      </Card>
      {sure ? (
        <SureSheet
          title={`把${name}移出网格？`}
          sub="做过的事、攒的积分都还在"
          verb="移出网格"
          busy={remove.state.at === 'sending'}
          onYes={() => void sendAway()}
          onClose={() => setSure(false)}
        />
      ) : null}
    </>
  )
}
