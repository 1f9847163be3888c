import { useListAction } from '@/cloud/useListAction'
import { go, routes } from '@/lib/routes'
import { monthYearInWords } from '@/lib/when'
import { useDesk } from '@/platform/desk'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import type { ValueOf } from '../../../../types/contracts/all'
import type { GridCode } from '../../../../types/domain/ids'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL, type MemberKind } from '../../../../types/domain/org'
import { PersonCell } from '../PersonCell'
import { whatTheyAre } from '../words'

type Member = ValueOf<'org.listMembers'>['members'][number]

/** Those who are enrolled, of one kind, a page at a time. */
export function Roster({ gridId, kind }: { gridId: GridCode; kind: MemberKind }) {
  const list = useListAction('org.listMembers', { gridId, kind }, (page) => page.members)
  const desk = useDesk()
  return (
    <Loaded of={{ ...list, value: list.first }} skeleton={<Skeleton rows={6} avatars />}>
      {() => {
        if (list.rows.length === 0) {
          return (
            <Empty icon="people" title={`还没有${MEMBER_KIND_LABEL[kind]}`} why="有人编进来，或者登记了，就能看到" />
          )
        }
        const end = <End ended={list.ended} busy={list.loadingMore} onMore={list.more} />
        return desk ? (
          <Table
            label={MEMBER_KIND_LABEL[kind]}
            columns={COLUMNS[kind]}
            rows={list.rows}
            keyOf={({ personId }) => personId}
            onTap={({ personId }) => go(routes.person(personId, gridId))}
            empty={NOBODY}
            foot={end}
          />
        ) : (
          <>
            <Card>
              {list.rows.map((member) => (
                <PersonCell
                  key={member.personId}
                  personId={member.personId}
                  gridId={gridId}
                  name={member.name}
                  sub={whatTheyAre(member)}
                />
              ))}
            </Card>
            {end}
          </>
        )
      }}
    </Loaded>
  )
}

const NOBODY = { icon: 'people', title: '名册里还没有人', why: '有人编进来就能看到' } as const
const SINCE: Column<Member> = { title: '编入', of: ({ since }) => monthYearInWords(since) }
const NAME: Column<Member> = { title: '姓名', of: ({ name }) => name }
/** A cadre is told by the unit, a volunteer by the work. */
const COLUMNS: Readonly<Record<MemberKind, readonly Column<Member>[]>> = {
  cadre: [NAME, { title: '单位', of: ({ unitName }) => unitName ?? '没有登记', width: '2fr' }, SINCE],
  volunteer: [NAME, { title: '身份', of: ({ occupation }) => OCCUPATION_LABEL[occupation] }, SINCE],
}
