import { Section } from '@/ui/Section'
import { useReach } from '../useReach'
import { AccountDeed } from './AccountDeed'
import { MembershipDeeds } from './MembershipDeeds'
import type { PersonRef, PersonValue } from './Person'

interface DeedsProps {
  readonly who: PersonRef
  readonly person: PersonValue
  readonly onMove: () => void
}

/** What may be done to a membership or an account: each asks once more, each is on record. */
export function Deeds({ who, person, onMove }: DeedsProps) {
  const desk = useReach(who.gridId) !== undefined
  const { account, suspend } = person
  // Whose level has nothing to do with accounts is not told why; whoever is refused for a reason is.
  const offered = account !== null && (suspend.allowed || suspend.code !== 'notAllowed')
  if (!desk && !offered) return null
  return (
    <Section title="管理">
      {desk ? <MembershipDeeds who={who} name={person.name} onMove={onMove} /> : null}
      {offered ? (
        <AccountDeed who={who} name={person.name} suspended={account.state === 'suspended'} permit={suspend} />
      ) : null}
    </Section>
  )
}
