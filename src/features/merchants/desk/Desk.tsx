import { useListAction } from '@/cloud/useListAction'
import { isDivision, isGrid } from '@/lib/codes'
import { usePullDown } from '@/lib/usePullDown'
import { Banner } from '@/ui/Banner'
import { ErrorCard } from '@/ui/ErrorCard'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import type { InputOf, ValueOf } from '../../../../types/contracts/all'
import '../merchants.scss'
import { Renames } from './Renames'
import { Shops } from './Shops'
import { Waiting } from './Waiting'

export type Scope = InputOf<'merchants.desk'>['scope']
export type Application = ValueOf<'merchants.desk'>['applications'][number]
export type DeskShop = ValueOf<'merchants.desk'>['shops'][number]

const TITLE = '商户'
const isDesk = (scope: string): scope is Scope => isDivision(scope) && !isGrid(scope)

/** What a community, street or district has to answer, and its shops. @param scope as the address has it */
export const ShopDesk = ({ scope }: { scope: string }) =>
  isDesk(scope) ? <Desk scope={scope} /> : <NoSuchPlace title={TITLE} />

function Desk({ scope }: { scope: Scope }) {
  const list = useListAction('merchants.desk', { scope }, ({ shops }) => shops)
  usePullDown(list.refresh)
  return (
    <Screen title={TITLE} wide>
      {list.refusal ? <Banner tone="red">{list.refusal.says}</Banner> : null}
      {list.unanswered ? <ErrorCard onRetry={() => void list.refresh()} /> : null}
      {list.loading ? <Skeleton head rows={5} /> : null}
      {list.first ? (
        <>
          <Waiting applications={list.first.applications} scope={scope} />
          <Renames renames={list.first.renames} />
          <Section title="联盟里的店">
            <Shops list={list} scope={scope} />
          </Section>
        </>
      ) : null}
    </Screen>
  )
}
