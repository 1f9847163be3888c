import { dateInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'
import { ROLE_LABEL } from '../../../../types/domain/org'
import { moveInWords } from '../words'
import type { PersonValue } from './Person'

/** What a person may do where, and the grids before this one. */
export function Belonging({ person }: { person: PersonValue }) {
  const elder = useElder()
  const { account, moves } = person
  return (
    <>
      <Section title="能办什么">
        <Card>
          {account === null ? (
            <Cell icon="me" title="还没用过小程序" plain />
          ) : account.roles.length === 0 ? (
            <Cell icon="me" title="还没有角色" plain />
          ) : (
            account.roles.map(({ role, scope, scopeName }) => (
              <Cell key={`${role} ${scope}`} title={ROLE_LABEL[role]} sub={scopeName} />
            ))
          )}
        </Card>
      </Section>
      {moves.length > 0 ? (
        <Section title="在哪些网格待过">
          <Timeline
            label="在哪些网格待过"
            rows={[...moves]
              .sort((a, b) => b.at - a.at)
              .map((move) => ({
                key: String(move.at),
                when: dateInWords(move.at),
                what: moveInWords(move),
                who: elder ? undefined : move.byName,
              }))}
          />
        </Section>
      ) : null}
    </>
  )
}
