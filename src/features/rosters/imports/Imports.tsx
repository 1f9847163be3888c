import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { useElder } from '@/session/elder'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Heading } from '@/ui/Heading'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { DISTRICT, type DivisionCode } from '../../../../types/domain/ids'
import '../rosters.scss'
import { isDivision } from '@/lib/codes'
import { Earlier } from './Earlier'
import { ExportRoster } from './ExportRoster'
import { StartImport } from './StartImport'

/** 名册: files in, files out, and what is left to settle. @param scope as the address has it */
export function Imports({ scope }: { scope: string }) {
  return isDivision(scope) ? <Known scope={scope} /> : <NoSuchPlace title="名册" />
}

function Known({ scope }: { scope: DivisionCode }) {
  const elder = useElder()
  const list = useQueryAction('rosters.listImports', { scope })
  usePullDown(list.refresh)
  const open = list.value?.imports.filter(({ state }) => state === 'underWay').length ?? 0
  return (
    <Screen title="名册" wide>
      <Heading className="head rosters-head">{open > 0 ? `有 ${open} 份还没导完` : '把表格里的人编进网格'}</Heading>
      {elder ? null : <View className="sub c2 rosters-note">先看会改什么，再导。同一份导两遍，不会多出人来</View>}
      <View className="rosters-columns">
        <View className="rosters-column">
          <StartImport scope={scope} />
          <ExportRoster scope={scope} />
        </View>
        <View className="rosters-column">
          <Earlier list={list} />
          <Card after>
            <Cell icon="people" title="可能重复的人" plain onTap={() => go(routes.duplicates(scope))} />
            {scope === DISTRICT ? (
              <Cell icon="check" title="各单位都编进来了吗" plain onTap={() => go(routes.reconcile())} />
            ) : null}
          </Card>
        </View>
      </View>
    </Screen>
  )
}
