import { View } from '@tarojs/components'
import { useState } from 'react'
import { useListAction } from '@/cloud/useListAction'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { type Actor, AuditRows } from './AuditRows'
import { OneActor } from './OneActor'
import './privacy.scss'

/** 留痕: what was done only on record, by all or by one; and whether one person's records are whole. For the district. */
export function Audit() {
  const [actor, setActor] = useState<Actor | null>(null)
  const list = useListAction('privacy.auditTrail', actor ? { actor: actor.personId } : {}, ({ rows }) => rows)
  usePullDown(list.refresh)
  const elder = useElder()
  const hint = actor ? '每一条都接着前一条，改了哪条都看得出来' : '点一条，只看这个人，还能核对'
  return (
    <Screen title="留痕" wide>
      <Heading className="head privacy-head">{actor ? `${actor.name}办过的事` : '谁办过要留痕的事'}</Heading>
      {elder ? null : <View className="sub c2 privacy-note">{hint}</View>}
      {actor ? <OneActor key={actor.personId} actor={actor} onAll={() => setActor(null)} /> : null}
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.refusal || list.unanswered ? null : <AuditRows list={list} onActor={actor ? undefined : setActor} />}
    </Screen>
  )
}
