import { View } from '@tarojs/components'
import { useFile } from '@/cloud/useFile'
import { inThousands } from '@/lib/count'
import { go, goInstead, routes } from '@/lib/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Done } from '@/ui/Done'
import { Facts } from '@/ui/Facts'
import { FileNote } from '@/ui/FileNote'
import { Screen } from '@/ui/Screen'
import { present } from '../outcomes'
import type { Import } from '../view'
import { OUTCOME_LABEL } from '../words'

/** What became of a file: counts, the rows to be mended as a file, and who is there twice. */
export function Finished({ of }: { of: Import }) {
  const { importId, scope, outcomes } = of
  const bad = useFile('rosters.badRows')
  return (
    <Screen
      title="导入名册"
      actions={
        <>
          <Button kind="line" onTap={() => goInstead(routes.imports(scope))}>
            再导一份
          </Button>
          {outcomes.bad > 0 ? (
            <Button grow busy={bad.state.at === 'asking'} onTap={() => void bad.get({ importId, scope })}>
              {`下载要改的 ${inThousands(outcomes.bad)} 行`}
            </Button>
          ) : null}
        </>
      }
    >
      <Done title="导完了" sub={of.fileName} />
      <View className="rosters-notes below">
        <FileNote state={bad.state} />
      </View>
      <View className="rosters-filter">
        <Facts
          rows={present(outcomes).map((outcome) => [OUTCOME_LABEL[outcome], `${inThousands(outcomes[outcome])} 行`])}
        />
      </View>
      {outcomes.bad > 0 ? (
        <View className="sub c2">要改的行没有导进去。原因写在文件最后一列，改好了再导这份文件就行。</View>
      ) : null}
      {outcomes.duplicate > 0 ? (
        <Card after>
          <Cell
            icon="people"
            title={`${inThousands(outcomes.duplicate)} 行可能重复`}
            sub="两边放在一起，看留哪个"
            onTap={() => go(routes.duplicates(scope))}
          />
        </Card>
      ) : null}
    </Screen>
  )
}
