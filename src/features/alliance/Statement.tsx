import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { type AskedList, useListAction } from '@/cloud/useListAction'
import { useFile } from '@/cloud/useFile'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useDesk } from '@/platform/desk'
import { readyForPages } from '@/platform/print'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { FileNote } from '@/ui/FileNote'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import { isSettled, LINES_A_FILE, type Side, SIDE_LABEL } from '../../../types/domain/alliance'
import type { MerchantId } from '../../../types/domain/ids'
import type { YearMonth } from '../../../types/domain/time'
import { isMerchantId, isMonth, isSide } from './address'
import { LineSheet } from './LineSheet'
import { StatementLines } from './StatementLines'
import { DisputedLines, Rewards, Totals } from './StatementParts'
import { TieOut } from './TieOut'
import { usePrintAll } from './usePrintAll'
import { type Line, monthName, type StatementValue } from './words'
import './alliance.scss'

export interface Which {
  readonly side: Side
  readonly merchantId: MerchantId
  readonly month: YearMonth
}

/** A merchant's month, agreed on by both sides. @param side, merchantId, month as the address has them */
export function Statement({ side, merchantId, month }: Record<keyof Which, string>) {
  return isSide(side) && isMerchantId(merchantId) && isMonth(month) ? (
    <Known which={{ side, merchantId, month }} />
  ) : (
    <NoSuchPlace title="对账单" />
  )
}

function Known({ which }: { which: Which }) {
  const asked = useQueryAction('alliance.statement', which)
  usePullDown(asked.refresh)
  useEffect(readyForPages, [])
  const confirm = useWrite('alliance.confirmStatement')
  const { value } = asked
  const canConfirm = value?.confirmable.allowed ?? false
  return (
    <Screen
      title="对账单"
      wide
      actions={
        canConfirm ? (
          <Button grow busy={confirm.state.at === 'sending'} onTap={() => void confirm.send(which)}>
            没问题，确认
          </Button>
        ) : undefined
      }
    >
      <Loaded of={asked} skeleton={<Skeleton head rows={5} />}>
        {(statement) => (
          <>
            {statement.closed ? null : <WriteNote write={confirm} done="确认好了，等另一边" />}
            <Whole statement={statement} which={which} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Whole({ statement, which }: { statement: StatementValue; which: Which }) {
  const [chosen, setChosen] = useState<string>()
  const points = statement.total.redeemed.points - statement.total.returned.points
  const list = useListAction('alliance.statementLines', which, (value) => value.lines)
  return (
    <>
      <View className="title alliance-paper">{`${statement.merchantName} ${which.month.slice(0, 4)} 年对账单`}</View>
      <Heading className="head">{`${monthName(which.month)}，${statement.lines} 笔，${points} 分`}</Heading>
      <View className="sub c2 alliance-sub alliance-noprint">{`${statement.merchantName}·${which.month.slice(0, 4)} 年`}</View>
      <Why statement={statement} />
      <View className="alliance-pair">
        <Totals statement={statement} />
        <View>
          <TieOut statement={statement} which={which} />
          <Deeds which={which} statement={statement} list={list} />
        </View>
      </View>
      <DisputedLines disputes={statement.disputes} onChoose={setChosen} />
      <Rewards rewards={statement.rewards} />
      <StatementLines
        list={list}
        raises={statement.disputable.allowed && statement.speaksAs !== 'above'}
        onChoose={(line) => setChosen(line.postingId)}
      />
      <View className="alliance-paper alliance-sign">
        <View>{`${SIDE_LABEL.merchant}签字：`}</View>
        <View>{`${SIDE_LABEL.community}签字：`}</View>
        <View>日期：</View>
      </View>
      {chosen ? (
        <LineSheet which={which} statement={statement} postingId={chosen} onClose={() => setChosen(undefined)} />
      ) : null}
    </>
  )
}

const WAITING = {
  statementTaking: '还在一笔一笔列，过一两分钟再看',
  linesOpen: '有几笔没说清，说清了再确认',
  alreadyConfirmedSide: '这边确认过了，等另一边',
  ownStatement: '这是您自己的店，请别的同志来确认',
} as const

/** Why there is nothing to confirm now. */
function Why({ statement: { confirmable, closed, speaksAs, disputes } }: { statement: StatementValue }) {
  if (closed) return <Note tone="pine">两边都确认了，已结清，不会再改</Note>
  if (confirmable.allowed) return null
  if (speaksAs === 'above')
    return disputes.every(({ state }) => isSettled(state)) ? null : (
      <Note tone="red">有几笔两边没说清，点开可以替他们定</Note>
    )
  const says = Object.entries(WAITING).find(([code]) => code === confirmable.code)?.[1]
  return says ? <Note tone={confirmable.code === 'linesOpen' ? 'red' : 'plain'}>{says}</Note> : null
}

const Note = ({ tone, children }: { tone: 'plain' | 'red' | 'pine'; children: string }) => (
  <View className="alliance-note">
    <Banner tone={tone}>{children}</Banner>
  </View>
)

interface DeedsProps {
  readonly which: Which
  readonly statement: StatementValue
  readonly list: AskedList<'alliance.statementLines', Line>
}

/** As a file, and on paper. */
function Deeds({ which, statement: { state, lines }, list }: DeedsProps) {
  const file = useFile('alliance.statementFile')
  const desk = useDesk()
  const { print, busy, lacking } = usePrintAll(list)
  if (state === 'taking') return null
  const files = Math.max(1, Math.ceil(lines / LINES_A_FILE))
  return (
    <View className="alliance-noprint">
      <View className="alliance-deeds">
        {Array.from({ length: files }, (_unused, part) => (
          <Button
            key={part}
            kind="line"
            busy={file.state.at === 'asking'}
            onTap={() => void file.get(part === 0 ? which : { ...which, part })}
          >
            {files === 1 ? '导出表格' : `导出表格 ${part + 1}/${files}`}
          </Button>
        ))}
        {desk && print ? (
          <Button kind="line" busy={busy} onTap={print}>
            打印
          </Button>
        ) : null}
      </View>
      {lacking ? <Note tone="red">有几笔没取来，还没打印，再点一次</Note> : null}
      <FileNote state={file.state} />
    </View>
  )
}
