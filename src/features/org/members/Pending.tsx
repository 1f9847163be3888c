import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { Card } from '@/ui/Card'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import { DeclineSheet } from '../DeclineSheet'
import { Newcomer } from './Newcomer'

type Member = ValueOf<'org.listMembers'>['members'][number]

/** Newcomers, each with a yes and a no. Nothing is drawn when nobody waits. */
export function Pending({ grid }: { grid: ValueOf<'org.getGrid'> }) {
  const list = useListAction('org.listMembers', { gridId: grid.id, pending: true }, (page) => page.members, {
    enabled: grid.pending > 0,
  })
  const confirm = useWrite('org.confirmMember')
  const [asked, setAsked] = useState<Member>()
  const [answered, setAnswered] = useState('')
  const answer = (member: Member, accept: boolean) => {
    setAsked(undefined)
    setAnswered(accept ? `${member.name}进名册了` : `${member.name}没有进名册`)
    void confirm.send({ personId: member.personId, gridId: grid.id, accept })
  }
  return (
    <>
      {confirm.state.at === 'idle' ? null : (
        <View className="org-note">
          <WriteNote write={confirm} done={answered} />
        </View>
      )}
      {grid.pending > 0 ? (
        <Section title="等您确认">
          <Loaded of={{ ...list, value: list.first }} skeleton={<Skeleton rows={grid.pending > 2 ? 3 : 1} avatars />}>
            {() => (
              <>
                <Card>
                  {list.rows.map((member) => (
                    <Newcomer
                      key={member.personId}
                      member={member}
                      gridId={grid.id}
                      busy={confirm.state.at === 'sending'}
                      onYes={() => answer(member, true)}
                      onNo={() => setAsked(member)}
                    />
                  ))}
                </Card>
                {list.ended ? null : <End ended={false} busy={list.loadingMore} onMore={list.more} />}
              </>
            )}
          </Loaded>
        </Section>
      ) : null}
      {asked ? (
        <DeclineSheet name={asked.name} onClose={() => setAsked(undefined)} onDecline={() => answer(asked, false)} />
      ) : null}
    </>
  )
}
