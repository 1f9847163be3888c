import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isDivision } from '@/lib/codes'
import { inThousands } from '@/lib/count'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { andThen, momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../../types/contracts/all'
import type { DivisionCode } from '../../../../types/domain/ids'
import { FLOORS } from '../../../../types/domain/org'
import '../org.scss'
import { OffGrid } from './OffGrid'
import './overview.scss'
import { Parts } from './Parts'
import { sentenceOf } from './strength'
import { StrengthMap } from './StrengthMap'

type OverviewValue = ValueOf<'org.overview'>

/** The district, a street or a community: how its grids stand, on the map and by need. @param scope as the address has it */
export function Overview({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="一张图" why="地方的编号不全" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const overview = useQueryAction('org.overview', { scope })
  usePullDown(overview.refresh)
  return (
    <Screen title={overview.value?.name ?? '一张图'} full>
      <Loaded of={overview} skeleton={<Skeleton head rows={6} />}>
        {(value) => <Whole scope={scope} value={value} />}
      </Loaded>
    </Screen>
  )
}

function Whole({ scope, value }: { scope: DivisionCode; value: OverviewValue }) {
  const elder = useElder()
  const now = useNow()
  const when = andThen(momentInWords(value.at, now, elder), '的数')
  const { cadres, volunteers } = value.total
  return (
    <>
      <Heading className="head">{sentenceOf(value)}</Heading>
      <View className="sub c2">
        {elder
          ? when
          : `底线是每个网格 ${FLOORS.cadre} 名干部、${FLOORS.volunteer} 名志愿者。一共 ${inThousands(cadres)} 名干部，${inThousands(volunteers)} 名志愿者`}
      </View>
      <View className="overview">
        <View className="overview-map">
          <StrengthMap scope={scope} value={value} when={when} />
        </View>
        <View className="overview-side">
          <Parts value={value} />
          <OffGrid branches={value.offGrid} />
          <Card after>
            <Cell icon="search" title="找人、找网格" plain onTap={() => go(routes.search(scope))} />
          </Card>
        </View>
      </View>
    </>
  )
}
