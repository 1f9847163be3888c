import { go, routes } from '@/lib/routes'
import { dateInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useMe } from '@/session/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Facts } from '@/ui/Facts'
import { Section } from '@/ui/Section'
import { OCCUPATION_LABEL } from '../../../../types/domain/org'
import type { PersonRef, PersonValue } from './Person'

/** What is known of a person, and the post they hold here. */
export function About({ who, person }: { who: PersonRef; person: PersonValue }) {
  const elder = useElder()
  const { post } = person
  const role = useMe()?.grant.role
  const ofDesk = role === 'community' || role === 'street' || role === 'district'
  return (
    <>
      <Section title="资料">
        <Facts
          rows={[
            ['身份', OCCUPATION_LABEL[person.occupation]],
            ['单位', person.unitName ?? undefined],
            ['党员', person.partyMember ? '是' : undefined],
            ['级别', person.seniorRank ? '副科级以上' : undefined],
            ['编入网格', dateInWords(person.since)],
          ]}
        />
      </Section>
      <Section title="岗位">
        <Card>
          <Cell
            icon="task"
            title={post ? post.name : '还没有岗位'}
            sub={elder ? undefined : (post?.group ?? '点开岗位，给派一个')}
            plain={!post}
            onTap={() => go(routes.posts(who.gridId))}
          />
          {ofDesk ? (
            <Cell
              icon="record"
              title="记培训、表彰"
              sub={elder ? undefined : '记在服务记录里，本人看得到'}
              onTap={() => go(routes.addNote(who.personId, who.gridId))}
            />
          ) : null}
        </Card>
      </Section>
    </>
  )
}
