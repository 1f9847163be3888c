import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isCommunity, isGrid } from '@/lib/codes'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { spanInWords } from '@/lib/when'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import type { ValueOf } from '../../../../types/contracts/all'
import type { CommunityCode, GridCode, StationId } from '../../../../types/domain/ids'
import { KeepStation } from './KeepStation'
import './keeping.scss'

/** Who runs stations from day to day. */
const RUNS: ReadonlySet<unknown> = new Set(['community', 'gridWorker'])

interface Station {
  readonly id: StationId
  readonly name: string
}

/** 签到台: what is on at one's stations today, and what is needed there. @param scope a community or a grid, as the address has it */
export function Stations({ scope }: { scope: string }) {
  if (isCommunity(scope)) return <OfCommunity communityId={scope} />
  return isGrid(scope) ? <OfGrid gridId={scope} /> : <NoSuchPlace title="签到台" />
}

function OfCommunity({ communityId }: { communityId: CommunityCode }) {
  const community = useQueryAction('org.getCommunity', { communityId })
  return (
    <Screen title="签到台" wide>
      <Loaded of={community}>{({ stations }) => <All stations={stations} />}</Loaded>
    </Screen>
  )
}

function OfGrid({ gridId }: { gridId: GridCode }) {
  const grid = useQueryAction('org.getGrid', { gridId })
  return (
    <Screen title="签到台" wide>
      <Loaded of={grid}>{({ station }) => <All stations={[station]} />}</Loaded>
    </Screen>
  )
}

function All({ stations }: { stations: readonly Station[] }) {
  return (
    <>
      <Heading className="head">今天在哪儿签到</Heading>
      <View className="keeping-stations">
        {stations.map((station) => (
          <AtOne key={station.id} station={station} />
        ))}
      </View>
    </>
  )
}

function AtOne({ station: { id, name } }: { station: Station }) {
  const found = useQueryAction('attendance.findShifts', { at: id })
  const runs = RUNS.has(useMe()?.grant?.role)
  usePullDown(found.refresh)
  return (
    <View>
      <Section title={name}>
        <Loaded of={found}>
          {(value) => (
            <>
              <Shifts value={value} />
              {runs ? <KeepStation stationId={id} said={value} onKept={() => void found.refresh()} /> : null}
            </>
          )}
        </Loaded>
        <View className="keeping-deeds">
          <Button kind="line" size="small" onTap={() => go(routes.duty(id))}>
            开一场值班
          </Button>
          <Button kind="line" size="small" onTap={() => go(routes.plaque(id))}>
            打印铭牌
          </Button>
        </View>
      </Section>
    </View>
  )
}

function Shifts({ value: { shifts, now } }: { value: ValueOf<'attendance.findShifts'> }) {
  if (shifts.length === 0) {
    return <Empty icon="station" title="今天还没有安排" why="任务那天会自己出现；临时值守点下面开一场" />
  }
  return (
    <Card>
      {shifts.map(({ shiftId, title, startsAt, endsAt }) => (
        <Cell
          key={shiftId}
          icon="station"
          title={title}
          sub={spanInWords(startsAt, endsAt, now)}
          onTap={() => go(routes.shift(shiftId))}
        />
      ))}
    </Card>
  )
}
