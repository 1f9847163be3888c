import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'

type Street = ValueOf<'muster.report'>['streets'][number]
type Step = 'read' | 'coming' | 'arrived'

const STEPS = [
  { value: 'arrived', text: '到了' },
  { value: 'coming', text: '说来' },
  { value: 'read', text: '看过' },
] as const satisfies readonly { value: Step; text: string }[]

/** A phone has room for these. */
const ON_PHONE: ReadonlySet<number> = new Set([10, 30, 60])

function columnsFor(step: Step, minutes: readonly number[]): Column<Street>[] {
  return [
    { title: '镇街', of: ({ name }) => name, width: '1.6fr' },
    { title: '叫了', of: ({ called }) => <Text className="num c2">{called}</Text>, align: 'end', deskOnly: true },
    ...minutes.map((minute): Column<Street> => ({
      title: `${minute} 分`,
      of: ({ curve }) => <Text className="num">{curve.find((point) => point.minute === minute)?.[step] ?? 0}</Text>,
      align: 'end',
      deskOnly: !ON_PHONE.has(minute) && minute !== minutes.at(-1),
    })),
  ]
}

/** How every street answered, minute by minute. */
export function Streets({ streets }: { streets: readonly Street[] }) {
  const [step, setStep] = useState<Step>('arrived')
  const minutes = streets[0]?.curve.map(({ minute }) => minute) ?? []
  if (streets.length < 2) return null
  return (
    <Section title="各镇街多快">
      <View className="muster-side">
        <Segmented label="看哪一步" parts={STEPS} value={step} onChange={setStep} />
        <Table
          label="各镇街在下令后几分钟有多少人"
          columns={columnsFor(step, minutes)}
          rows={streets}
          keyOf={({ id }) => id}
          empty={{ icon: 'clock', title: '没有人回话', why: '没有可看的过程' }}
        />
      </View>
    </Section>
  )
}
