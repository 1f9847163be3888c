import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { ValueOf } from '../../../types/contracts/all'
import { BRANCH_MODE_LABEL, type BranchMode } from '../../../types/domain/org'
import { BranchLists } from './BranchLists'
import './corps.scss'
import { standing } from './words'

type Corps = ValueOf<'corps.overview'>

/** Mechanism 7, the corps of secretaries of the district or a street. @param scope as the address has it */
export function Overview({ scope }: { scope: string }) {
  return /^370306(\d{3})?$/.test(scope) ? <Known scope={scope} /> : <NoSuchPlace title="书记队伍" />
}

function Known({ scope }: { scope: string }) {
  const corps = useQueryAction('corps.overview', { scope })
  usePullDown(corps.refresh)
  return (
    <Screen title="书记队伍" wide>
      <Loaded of={corps} skeleton={<Skeleton head rows={5} />}>
        {(value) => (
          <>
            <Heading className="head corps-head">{standing(value)}</Heading>
            <Kinds of={value} />
            <Numbers of={value} />
            <BranchLists of={value} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const MODES: readonly BranchMode[] = ['functional', 'village', 'offGrid']

function Kinds({ of: { byMode } }: { of: Corps }) {
  if (useElder()) return null
  const kinds = MODES.filter((mode) => byMode[mode] > 0).map((mode) => `${BRANCH_MODE_LABEL[mode]} ${byMode[mode]}`)
  return <View className="sub c2 corps-note">{kinds.join('·')}</View>
}

/** Where the secretaries come from. The rank is a fact of the whole corps and of nobody in it. */
function Numbers({ of }: { of: Corps }) {
  const numbers = [
    ['区直单位', of.fromDistrictUnits],
    ['镇街', of.fromTowns],
    ['市直单位', of.fromMunicipalUnits],
    ['副科级以上', of.seniorRank],
  ] as const
  return (
    <Card className="corps-numbers">
      {numbers.map(([name, people]) =>
        // The rule knows two sources; a third is shown only where it is so.
        name === '市直单位' && people === 0 ? null : (
          <View key={name} className="corps-number">
            <View className="big num">{people}</View>
            <View className="sub c2">{name}</View>
          </View>
        ),
      )}
    </Card>
  )
}
