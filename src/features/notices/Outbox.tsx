import { View } from '@tarojs/components'
import { useListAction } from '@/cloud/useListAction'
import { usePullDown } from '@/lib/usePullDown'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { End } from '@/ui/End'
import { ErrorCard } from '@/ui/ErrorCard'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../types/contracts/all'
import { NOTICE_KIND_LABEL, NOTICE_TEMPLATE_LABEL } from '../../../types/domain/notices'
import './notices.scss'
import { isDesk } from './scope'

type Sent = ValueOf<'notices.outbox'>['notices'][number]

/** 发件箱: what became of a place's notices as messages, in numbers. @param scope as the address has it */
export function Outbox({ scope }: { scope: string }) {
  return isDesk(scope) ? <Known scope={scope} /> : <NoSuchPlace title="发件箱" />
}

const waitingOf = ({ counts }: Sent): number => counts.waiting + counts.sending

function Known({ scope }: { scope: string }) {
  const list = useListAction('notices.outbox', { scope }, ({ notices }) => notices)
  usePullDown(list.refresh)
  const now = useNow()
  const elder = useElder()
  const waiting = list.rows.reduce((sum, row) => sum + waitingOf(row), 0)
  const columns: readonly Column<Sent>[] = [
    { title: '消息', of: ({ title }) => title, sub: ({ kind }) => NOTICE_KIND_LABEL[kind], width: '2.2fr' },
    { title: '哪一种', of: ({ template }) => NOTICE_TEMPLATE_LABEL[template], width: '1.3fr', deskOnly: true },
    { title: '时间', of: ({ at }) => momentInWords(at, now, elder), width: '1.2fr' },
    { title: '等着发', of: (row) => waitingOf(row), align: 'end', width: '80px', deskOnly: true },
    { title: '对方没收', of: ({ counts }) => counts.refused, align: 'end', width: '88px', deskOnly: true },
    { title: '没发成', of: ({ counts }) => counts.failed, align: 'end', width: '80px', deskOnly: true },
    { title: '没有回音', of: ({ counts }) => counts.unknown, align: 'end', width: '88px', deskOnly: true },
    { title: '已发出', of: ({ counts }) => counts.sent, align: 'end', width: '104px' },
  ]
  return (
    <Screen title="发件箱" wide>
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.refusal || list.unanswered ? null : (
        <>
          <Heading className="head notices-head">{waiting > 0 ? `还有 ${waiting} 条等着发` : '没有等着发的'}</Heading>
          {elder ? null : (
            <View className="sub c2 notices-note">只发给点过“要提醒”的人；消息在小程序里，人人都看得到</View>
          )}
          <Table
            label="发件箱"
            columns={columns}
            rows={list.loading ? undefined : list.rows}
            keyOf={({ id }) => id}
            empty={{
              icon: 'export',
              title: '还没发过微信消息',
              why: '有派工、变动、集结要告诉人时，会发，也会记在这里',
            }}
            foot={<End ended={list.ended} busy={list.loadingMore} onMore={list.more} />}
          />
        </>
      )}
    </Screen>
  )
}
