import { View } from '@tarojs/components'
import { forgetAnswers } from '@/cloud/CloudProvider'
import { start } from '@/lib/routes'
import { andThen, momentInWords } from '@/lib/when'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Screen } from '@/ui/Screen'
import type { Instant } from '../../../types/domain/time'

/** The account is gone. The next page begins as it does for somebody nobody knows. */
export function Closed({ at }: { at: Instant }) {
  const leave = () => {
    forgetAnswers()
    start('/pages/tabs/home/index')
  }
  return (
    <Screen
      title="注销账户"
      root
      bare
      actions={
        <Button kind="line" grow onTap={leave}>
          知道了
        </Button>
      }
    >
      <Done title="已经注销了" sub={andThen(momentInWords(at, at), '办好的')} />
      <View className="c2 centre privacy-sheet">谢谢您来帮过忙。想再来，随时登记。</View>
    </Screen>
  )
}
