import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type AskedList, useListAction } from '@/cloud/useListAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../types/contracts/all'
import { NoticeRow } from './NoticeRow'
import './notices.scss'

export type Notice = ValueOf<'notices.list'>['notices'][number]
type List = AskedList<'notices.list', Notice>

/** What I am told, newest first. Looking at it is reading it; what was new stays marked until the page is left. */
export function NoticeList() {
  const list = useListAction('notices.list', {}, ({ notices }) => notices)
  usePullDown(list.refresh)
  const fresh = useReading(list)
  return (
    <Screen title="消息">
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={5} /> : null}
      {list.first && list.rows.length === 0 ? (
        <Empty icon="record" title="还没有消息" why="任务有变、有人派您去、有了答复，都会告诉您" />
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <Heading className="head notices-head">{fresh.size > 0 ? `${fresh.size} 条新消息` : '都看过了'}</Heading>
          <Card>
            {list.rows.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} fresh={fresh.has(notice.id)} />
            ))}
          </Card>
          <View className="sub c2 notices-note">{list.ended ? '三个月前的不再留着' : null}</View>
          <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        </>
      ) : null}
    </Screen>
  )
}

/** Marks as read what has come, and answers what was unread when it came. */
function useReading({ rows }: List): ReadonlySet<string> {
  const { send } = useWrite('notices.read')
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const unread = rows.filter((notice) => notice.unread && !fresh.has(notice.id))
  // Kept beside the answer, which says that they are read as soon as it is asked for again.
  if (unread.length > 0) setFresh(new Set([...fresh, ...unread.map(({ id }) => id)]))
  const newest = rows[0]?.at
  const any = fresh.size > 0
  useEffect(() => {
    // Not heard: they are unread the next time too, which loses nothing.
    if (any && newest !== undefined) void send({ upTo: newest })
  }, [any, newest, send])
  return fresh
}
