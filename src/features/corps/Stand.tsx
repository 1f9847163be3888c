import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useSome } from '@/lib/useSome'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import './corps.scss'
import { MyBranch } from './MyBranch'
import { StandSheet } from './StandSheet'

export type StandBranch = ValueOf<'corps.mine'>['branches'][number]

/** 个人自荐: the branches that a cadre may stand for, those stood for first in words. */
export function Stand() {
  const mine = useQueryAction('corps.mine', {})
  usePullDown(mine.refresh)
  const elder = useElder()
  const stand = useWrite('corps.stand')
  const withdraw = useWrite('corps.withdraw')
  const [asking, setAsking] = useState<StandBranch | null>(null)
  return (
    <Screen title="自荐当书记">
      <Loaded of={mine} skeleton={<Skeleton head rows={4} />}>
        {({ branches }) =>
          branches.length === 0 ? (
            <Empty icon="people" title="眼下没有能自荐的支部" why="机关干部能自荐自己住的社区里的支部" />
          ) : (
            <>
              <Heading className="head corps-head">{sentence(branches)}</Heading>
              {elder ? null : <View className="sub c2 corps-note">都是您住的社区的支部，书记由组织任命</View>}
              <View className="corps-notes">
                <WriteNote write={stand} done="记下了，等组织回话" />
                <WriteNote write={withdraw} done="收回了" />
              </View>
              <Branches
                branches={branches}
                busy={withdraw.state.at === 'sending'}
                onStand={setAsking}
                onWithdraw={({ branchId }) => {
                  stand.reset()
                  void withdraw.send({ branchId })
                }}
              />
            </>
          )
        }
      </Loaded>
      {asking ? (
        <StandSheet
          branch={asking}
          onClose={() => setAsking(null)}
          onSend={(statement) => {
            setAsking(null)
            withdraw.reset()
            void stand.send({ branchId: asking.branchId, statement })
          }}
        />
      ) : null}
    </Screen>
  )
}

interface BranchesProps {
  readonly branches: readonly StandBranch[]
  readonly busy: boolean
  readonly onStand: (branch: StandBranch) => void
  readonly onWithdraw: (branch: StandBranch) => void
}

/** Each row has a button of its own, so fewer are drawn at once than of plain rows. */
const DRAWN = 20

function Branches({ branches, busy, onStand, onWithdraw }: BranchesProps) {
  const { shown, foot } = useSome(branches, DRAWN)
  return (
    <>
      <Card>
        {shown.map((branch) => (
          <MyBranch
            key={branch.branchId}
            of={branch}
            busy={busy}
            onStand={() => onStand(branch)}
            onWithdraw={() => onWithdraw(branch)}
          />
        ))}
      </Card>
      <End {...foot} />
    </>
  )
}

function sentence(branches: readonly StandBranch[]): string {
  const stood = branches.filter((branch) => branch.stood)
  if (stood.length === 0) return '想带哪个支部？'
  return stood.length === 1 ? `您自荐了${stood[0]?.name ?? ''}` : `您自荐了 ${stood.length} 个支部`
}
