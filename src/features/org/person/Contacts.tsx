import { useState } from 'react'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import type { SensitiveField } from '../../../../types/domain/org'
import type { PersonRef, PersonValue } from './Person'
import { Reveal } from './Reveal'

const ROWS = [
  { field: 'phone', icon: 'phone', name: '手机号', verb: '看号码' },
  { field: 'address', icon: 'pin', name: '住址', verb: '看住址' },
] as const satisfies readonly { field: SensitiveField; icon: string; name: string; verb: string }[]

/** Phone and address, masked: a look at either costs a purpose and is on record. */
export function Contacts({ who, person }: { who: PersonRef; person: PersonValue }) {
  const elder = useElder()
  const [asked, setAsked] = useState<SensitiveField>()
  return (
    <>
      <Section title="怎么找到">
        <Card>
          {ROWS.map(({ field, icon, name, verb }) => {
            const masked = person[field]
            return (
              <Cell
                key={field}
                icon={icon}
                title={masked ?? '没有登记'}
                sub={elder ? undefined : name}
                plain={masked === null}
                beside={
                  masked === null ? undefined : (
                    <Button kind="line" size="small" onTap={() => setAsked(field)}>
                      {verb}
                    </Button>
                  )
                }
              />
            )
          })}
        </Card>
      </Section>
      {asked ? <Reveal who={who} name={person.name} field={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}
