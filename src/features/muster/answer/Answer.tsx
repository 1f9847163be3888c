import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { type Asked, useQueryAction } from '@/cloud/useQueryAction'
import { useWrite, type Write } from '@/cloud/useWrite'
import { isGrid } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useUnheardAnswer } from '@/session/unheard-answer'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../../types/contracts/all'
import { MUSTER_QR_PATTERN, titleOf } from '../../../../types/domain/muster'
import '../muster.scss'
import { useRedTop } from '../useRedTop'
import { isReal, type Mine } from '../words'
import { Buttons, type Tapped } from './Buttons'
import { Call } from './Call'
import { Help } from './Help'
import { LaterSheet } from './LaterSheet'
import { ReasonSheet } from './ReasonSheet'
import { saidInWords } from './said'
import { Where } from './Where'

/**
 * What I am called to, and my answer. @param orderId as the address has it; the newest order when it names none of mine
 * @param code of the leader's screen, when it was scanned: then one tap is an arrival that needs nobody's word
 */
export function Answer({ orderId, code }: { orderId: string; code: string }) {
  const mine = useQueryAction('muster.mine', {}, { everyMs: 15_000 })
  usePullDown(mine.refresh)
  const { orders = [], leads = [], now = 0 } = mine.value ?? {}
  const order = orders.find((one) => one.orderId === orderId) ?? orders[0]
  useRedTop(order ? isReal(order) : false)
  const write = useWrite('muster.answer')
  const unheard = useUnheardAnswer(write)
  const besides = <Besides leads={leads} others={orders.filter((one) => one !== order)} />
  const note = <NoteOf write={write} of={unheard.last?.orderId} here={order?.orderId} />
  if (order)
    return (
      <One
        key={order.orderId}
        of={mine}
        code={code}
        order={order}
        now={now}
        write={write}
        note={note}
        unheard={unheard}
        besides={besides}
      />
    )
  return (
    <Screen title="集结">
      <Loaded of={mine} skeleton={<Skeleton head rows={3} />}>
        {() => (
          <>
            {note}
            {leads.length > 0 ? null : <Empty icon="check" title="现在没有集结" why="有事叫您时，这里和首页都会看到" />}
            {besides}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

interface NoteOfProps {
  readonly write: Write<'muster.answer'>
  /** The order that was answered, and the one that the page shows. */
  readonly of: string | undefined
  readonly here: string | undefined
}

/** What became of an answer; of one to an order that has left the page meanwhile it says that it was that one. */
function NoteOf({ write, of, here }: NoteOfProps) {
  const { state } = write
  if (of === undefined || of === here) return <WriteNote write={write} />
  return state.at === 'refused' ? <Banner>{`您刚才回的那次：${state.refusal.says}`}</Banner> : null
}

interface BesidesProps {
  readonly leads: ValueOf<'muster.mine'>['leads']
  readonly others: readonly Mine[]
}

/** Grids that I lead, and what else calls me. */
function Besides({ leads, others }: BesidesProps) {
  if (leads.length + others.length === 0) return null
  return (
    <View className="muster-gap">
      <Card>
        {leads.map(({ orderId, gridId, gridName, level, title }) => (
          <Cell
            key={`${orderId}${gridId}`}
            icon="people"
            title={`看${gridName}谁来了`}
            sub={titleOf({ level, title })}
            onTap={() => go(routes.musterGrid(orderId, gridId))}
          />
        ))}
        {others.map((other) => (
          <Cell
            key={other.orderId}
            icon="alert"
            title={titleOf(other)}
            onTap={() => go(routes.muster(other.orderId))}
          />
        ))}
      </Card>
    </View>
  )
}

const SOON_MINUTES = 10

interface OneProps {
  readonly of: Asked<'muster.mine'>
  readonly code: string
  readonly order: Mine
  readonly now: number
  readonly write: Write<'muster.answer'>
  /** How the last answer ended. */
  readonly note: ReactNode
  readonly unheard: ReturnType<typeof useUnheardAnswer>
  /** What stands under it. */
  readonly besides: ReactNode
}

function One({ of, order, now, code, write, note, unheard, besides }: OneProps) {
  const { say } = unheard
  const waiting = unheard.waiting?.orderId === order.orderId
  const [sheet, setSheet] = useState<'later' | 'reason'>()
  const close = () => setSheet(undefined)
  const { orderId, gridId, mine } = order
  const saw = mine?.state ?? null
  const busy = write.state.at === 'sending'
  const read = useWrite('muster.answer')
  const { send: markRead } = read
  useEffect(() => {
    // Opening it is reading it; nobody has to say so.
    if (saw === null) void markRead({ orderId, gridId, saw: null, to: 'read' })
  }, [saw, orderId, gridId, markRead])
  const answer = (to: 'coming' | 'arrived' | 'cannot' | 'left', minutes?: number) =>
    void say({ orderId, gridId, saw, to, ...(minutes ? { minutes } : {}), ...(to === 'arrived' ? shown(code) : {}) })
  const tap = (what: Tapped) => {
    if (what === 'later' || what === 'reason') setSheet(what)
    else if (what === 'soon') answer('coming', SOON_MINUTES)
    else answer(what)
  }
  const said = saidInWords(order)
  const buttons = mine?.state === 'left' ? undefined : <Buttons mine={mine} busy={busy} onTap={tap} />
  return (
    <Screen title={headOf(order)} actions={buttons} stacked bare className={isReal(order) ? 'muster-live' : ''}>
      <Loaded of={of}>
        {() => (
          <>
            <Call order={order} now={now} />
            {waiting && !busy ? <Banner>没有网，已经记下，有网就发</Banner> : note}
            {said && !waiting ? (
              <Banner tone="pine" icon="check">
                {said}
              </Banner>
            ) : null}
            {mine?.help ? (
              <Help
                help={mine.help}
                busy={busy}
                onAnswer={(help) => void say({ orderId, gridId, saw, to: mine.state, help })}
              />
            ) : null}
            <View className="muster-where">
              <Where order={order} />
            </View>
            {besides}
          </>
        )}
      </Loaded>
      {sheet === 'later' ? (
        <LaterSheet
          onClose={close}
          onChoose={(minutes) => {
            close()
            answer('coming', minutes)
          }}
        />
      ) : null}
      {sheet === 'reason' ? (
        <ReasonSheet
          onClose={close}
          onChoose={(reason) => {
            close()
            void say({ orderId, gridId, saw, to: 'cannot', reason })
          }}
        />
      ) : null}
    </Screen>
  )
}

const headOf = ({ level }: Mine): string =>
  level === 'emergency' ? '紧急集结' : level === 'drill' ? '集结演练' : '集结'

/** The code and the grid whose screen showed it. */
const shown = (code: string) => {
  const at = MUSTER_QR_PATTERN.exec(code)?.[2]
  return at && isGrid(at) ? { code, at } : {}
}
