import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { Timeline } from '@/ui/Timeline'
import { WriteNote } from '@/ui/WriteNote'
import type { ValueOf } from '../../../types/contracts/all'
import type { BranchId } from '../../../types/domain/ids'
import { BRANCH_MODE_LABEL } from '../../../types/domain/org'
import { AppointSheet } from './AppointSheet'
import { Candidates } from './Candidates'
import './corps.scss'
import { EndTermSheet } from './EndTermSheet'
import { Recommend } from './Recommend'
import { Secretary } from './Secretary'
import { termRows } from './terms'

export type Selection = ValueOf<'corps.listCandidates'>
type Candidate = Selection['candidates'][number]

const isBranchId = (text: string): text is BranchId => /^b370306\d{6}(\d{3}|x\d{2})$/.test(text)

/** 书记选配 of one branch: who leads it, who stands, and the word of those who decide. @param branchId as the address has it */
export function Branch({ branchId }: { branchId: string }) {
  return isBranchId(branchId) ? <Known branchId={branchId} /> : <NoSuchPlace title="书记选配" />
}

function Known({ branchId }: { branchId: BranchId }) {
  const selection = useQueryAction('corps.listCandidates', { branchId })
  usePullDown(selection.refresh)
  const appoint = useWrite('corps.appoint')
  const endTerm = useWrite('corps.endTerm')
  const [asking, setAsking] = useState<Candidate | 'end' | null>(null)
  const close = () => setAsking(null)
  return (
    <Screen title="书记选配" wide>
      <Loaded of={selection} skeleton={<Skeleton head rows={4} avatars />}>
        {(value) => (
          <>
            <Heading className="head corps-head">{value.branchName}</Heading>
            <View className="sub c2 corps-note">{BRANCH_MODE_LABEL[value.mode]}</View>
            <View className="corps-notes">
              <WriteNote write={appoint} done={doneWords(appoint.state)} />
              <WriteNote write={endTerm} done="离任办好了" />
            </View>
            <Columns branchId={branchId} of={value} onAppoint={setAsking} onEnd={() => setAsking('end')} />
            {asking && asking !== 'end' ? (
              <AppointSheet
                candidate={asking}
                before={value.secretary}
                onClose={close}
                onSend={(handover) => {
                  close()
                  endTerm.reset()
                  const seen = value.secretary?.personId ?? null
                  void appoint.send({ branchId, personId: asking.personId, seen, handover })
                }}
              />
            ) : null}
            {asking === 'end' && value.secretary ? (
              <EndTermSheet
                secretary={value.secretary}
                onClose={close}
                onSend={(seen, handover) => {
                  close()
                  appoint.reset()
                  void endTerm.send({ branchId, seen, handover })
                }}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const doneWords = (state: ReturnType<typeof useWrite<'corps.appoint'>>['state']): string | undefined =>
  state.at === 'done' ? `${state.value.name}现在是书记了` : undefined

interface ColumnsProps {
  readonly branchId: BranchId
  readonly of: Selection
  readonly onAppoint: (candidate: Candidate) => void
  readonly onEnd: () => void
}

function Columns({ branchId, of, onAppoint, onEnd }: ColumnsProps) {
  const elder = useElder()
  return (
    <View className="corps-columns">
      <View className="corps-column">
        <Secretary of={of} onEnd={onEnd} />
        <Candidates of={of} onAppoint={onAppoint} />
      </View>
      <View className="corps-column">
        <Recommend branchId={branchId} permit={of.recommend} known={of.candidates} />
        {elder || of.terms.length === 0 ? null : (
          <Section title="历任书记">
            <Timeline label="历任书记" rows={termRows(of.terms)} />
          </Section>
        )}
      </View>
    </View>
  )
}
