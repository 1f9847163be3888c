import { View } from '@tarojs/components'
import { useState } from 'react'
import { goInstead, routes } from '@/lib/routes'
import { spanInWords } from '@/lib/when'
import { scanCode } from '@/platform/scan'
import { useElder } from '@/session/elder'
import { useClock } from '@/session/now'
import type { ActiveHome } from '@/session/session'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { CheckCell } from '@/ui/CheckCell'
import { Icon } from '@/ui/Icon'
import { Screen } from '@/ui/Screen'
import type { ShiftId } from '../../../types/domain/ids'
import { clockOf, type Instant } from '../../../types/domain/time'
import { DigitsSheet } from './DigitsSheet'
import { Hitches } from './Hitches'
import { RoundButton } from './RoundButton'
import { readScanned } from './scanned'
import type { Stay, Task, Where } from './stay'
import type { Signing as SigningHook, Wish } from './useSigning'
import { clockWithin, stationLines } from './words'

interface SigningProps {
  readonly shiftId: ShiftId
  /** Missing when the task is another community's. */
  readonly task?: Task
  /** Unknown without network. */
  readonly where?: Where
  /** What the person scanned at the door: it says where, and needs a word of the person in charge. */
  readonly plaque?: string
  readonly stay: Stay
  readonly me: ActiveHome | undefined
  /** The station would like to know whether people are near. */
  readonly asksWhere: boolean
  readonly signing: SigningHook
}

/** Where I am, what for, and the round button. */
export function Signing({ shiftId, task, where, plaque, stay, me, asksWhere, signing }: SigningProps) {
  const elder = useElder()
  const now = useClock()
  const [typing, setTyping] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [sayWhere, setSayWhere] = useState(false)
  // Without network only the person knows whether they came before.
  const cutOff = me === undefined && stay.at === 'none'
  const direction = stay.at === 'in' || (cutOff && leaving) ? 'out' : 'in'
  const verb = direction === 'in' ? '签到' : '签退'
  const wish: Wish = {
    shiftId,
    direction,
    joinFrom: direction === 'in' ? (task?.joinFrom ?? null) : null,
    title: where?.title ?? null,
    late: stay.at === 'in' && stay.late === true,
    sayWhere,
  }
  // The phone's own clock may be wrong; a code in hand is then taken for what it is.
  const clock = me ? now : 0
  const fresh = signing.code !== undefined && clock < signing.code.goodUntil
  return (
    <Screen title={verb} bare actions={<OtherWay fresh={fresh} onType={() => setTyping(true)} />}>
      <Place where={where} here={fresh ? '您在' : `在这里${verb}`} now={now} cutOff={cutOff} />
      {cutOff ? <Banner>没有网。扫到的码会记下，联网后自动补传。</Banner> : null}
      {asksWhere && direction === 'in' && !cutOff ? (
        <Card after>
          <CheckCell
            title="告诉站点我在不在附近"
            sub={elder ? '不给也一样签' : '站点想知道人到没到，不给也一样签'}
            checked={sayWhere}
            onTap={() => setSayWhere(!sayWhere)}
          />
        </Card>
      ) : null}
      <Hitches task={task} stay={stay} me={me} shiftId={shiftId} signing={signing} />
      <View className="round-room">
        <RoundButton
          word={wordOf(verb, wish, fresh, signing)}
          clock={clockOf(now)}
          busy={signing.busy}
          onTap={() => void signing.press(wish, clock)}
        />
      </View>
      <View className="sub c2 centre round-hint">{hintOf(fresh, stay, wish, elder)}</View>
      {plaque && !fresh && !cutOff ? (
        <Button kind="line" onTap={() => void signing.vouched(wish, plaque)}>
          {`屏幕没亮？请负责人确认${verb}`}
        </Button>
      ) : null}
      {cutOff ? (
        <Button kind="line" onTap={() => setLeaving(!leaving)}>
          {leaving ? '我是来签到的' : '我是来签退的'}
        </Button>
      ) : null}
      {typing ? (
        <DigitsSheet
          verb={verb}
          onClose={() => setTyping(false)}
          onTyped={(digits) => {
            setTyping(false)
            void signing.type(wish, digits, now)
          }}
        />
      ) : null}
    </Screen>
  )
}

/** Where, and what for. */
function Place({ where, here, now, cutOff }: { where?: Where; here: string; now: Instant; cutOff: boolean }) {
  const elder = useElder()
  return (
    <>
      <View className="place">
        <View className="place-where c2">
          <Icon name="pin" size="s" />
          {here}
        </View>
        <View className="head">
          {stationLines(where?.stationName ?? (cutOff ? '党群服务站点' : '别的社区的站点')).map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </View>
      <Card>
        <Cell
          icon={elder ? undefined : 'task'}
          title={where?.title ?? (cutOff ? '扫到的那一场' : '别的社区的场次')}
          sub={where ? spanInWords(where.startsAt, where.endsAt, now, elder) : '签好后在服务记录里能看到'}
        />
      </Card>
    </>
  )
}

/** With a code in hand, another code; without, the digits. */
function OtherWay({ fresh, onType }: { fresh: boolean; onType: () => void }) {
  const elder = useElder()
  if (!fresh) {
    return (
      <Button kind="quiet" grow onTap={onType}>
        {elder ? '输 8 位数' : '扫不出来？输屏幕上的 8 位数'}
      </Button>
    )
  }
  return (
    <Button kind="quiet" grow onTap={() => void scanAnotherShift()}>
      {elder ? '换一项任务' : '不是这项任务？扫另一个码'}
    </Button>
  )
}

async function scanAnotherShift() {
  const scanned = await scanCode()
  const reading = scanned.at === 'read' ? readScanned(scanned.text) : undefined
  if (reading?.at === 'plaque') goInstead(routes.atStation(reading.stationId))
  if (reading?.at !== 'station') return
  goInstead(routes.checkIn(reading.shiftId, reading.code.text))
}

/** What a tap does now. */
function wordOf(verb: string, { joinFrom }: Wish, fresh: boolean, { refusal }: SigningHook): string {
  if (fresh) return joinFrom === null || joinFrom === 'offered' ? verb : `接位${verb}`
  return refusal?.retry === 'now' ? '再扫一次' : `扫码${verb}`
}

/** One line under the button: what comes with the tap. */
function hintOf(fresh: boolean, stay: Stay, { joinFrom }: Wish, elder: boolean): string {
  if (joinFrom === 'offered') return '支部派了您，签到就算答应'
  if (joinFrom) return '接一个位子，一起签到'
  if (stay.at === 'in') return `您${clockWithin(stay.since, elder)}签到的`
  return fresh ? '码只管一分钟，现在就点' : '对着站点屏幕上的码扫'
}
