import { useEffect } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { goInstead, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { DivisionCode, ImportId } from '../../../../types/domain/ids'
import '../rosters.scss'
import { isDivision } from '@/lib/codes'
import { type Import, isImportId } from '../view'
import { Finished } from './Finished'
import { lookThrough, useRun } from './run'
import { UnderWay } from './UnderWay'

interface OneImportProps {
  /** As the address has them. */
  readonly importId: string
  readonly scope: string
}

/** One import from the first look to the last row. Leaving the page stops nothing; coming back shows how far it is. */
export function OneImport({ importId, scope }: OneImportProps) {
  if (!isImportId(importId) || !isDivision(scope)) return <NoSuchPlace title="导入名册" />
  return <Known importId={importId} scope={scope} />
}

function Known({ importId, scope }: { importId: ImportId; scope: DivisionCode }) {
  const list = useQueryAction('rosters.listImports', { scope })
  usePullDown(list.refresh)
  const run = useRun(importId)
  const listed = list.value?.imports.find((one) => one.importId === importId)
  const state = newer(run.state, listed)
  if (state) return state.state === 'done' ? <Finished of={state} /> : <Begun of={state} />
  return (
    <Screen title="导入名册">
      <Loaded of={list} skeleton={<Skeleton head rows={5} />}>
        {() => (
          <Empty
            icon="record"
            title="这一次导入不在了"
            why="只留最近 20 次"
            action={{ text: '看最近的', onTap: () => goInstead(routes.imports(scope)) }}
          />
        )}
      </Loaded>
    </Screen>
  )
}

/** Looks the file through as soon as it is opened: that is what one comes for. */
function Begun({ of }: { of: Import }) {
  const run = useRun(of.importId)
  const { importId } = of
  useEffect(() => {
    void lookThrough(of)
    // Once an import: what has been seen stays seen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [importId])
  return <UnderWay of={of} run={run} />
}

/** Parts are only ever added, so the longer list is the newer one. */
const newer = (a: Import | undefined, b: Import | undefined): Import | undefined =>
  (a?.partsDone.length ?? -1) >= (b?.partsDone.length ?? -1) ? (a ?? b) : b
