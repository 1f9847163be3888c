import { said } from '@/cloud/said'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { View } from '@tarojs/components'
import type { RefusalCode } from '../../../../types/domain/refusals'
import type { useAutosave } from './useAutosave'

interface KeptNoteProps {
  readonly kept: ReturnType<typeof useAutosave>
  /** Why it did not go out on its day. */
  readonly refused: RefusalCode | null
}

/** How keeping the draft stands; a question only when a colleague has written too. */
export function KeptNote({ kept, refused }: KeptNoteProps) {
  if (kept.keeping === 'changed') {
    return (
      <Card pad>
        <View className="strong">同事刚存过这张草稿</View>
        <View className="sub c2">两份不一样，留哪一份？</View>
        <View className="kept-answers">
          <Button kind="line" onTap={kept.takeTheirs}>
            用同事的
          </Button>
          <Button kind="line" onTap={kept.keepMine}>
            用我这份
          </Button>
        </View>
      </Card>
    )
  }
  return (
    <>
      {refused ? <Banner tone="red">{`定好的那天没发出去：${said(refused)}`}</Banner> : null}
      {kept.keeping === 'offline' ? <Banner>没连上，草稿先记在手机里</Banner> : null}
      {kept.keeping === 'saving' || kept.keeping === 'saved' ? (
        <View className="sub c2">{kept.keeping === 'saving' ? '正在存草稿' : '草稿存好了，只有本社区看得到'}</View>
      ) : null}
    </>
  )
}
