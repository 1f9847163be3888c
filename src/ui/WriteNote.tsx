import { View } from '@tarojs/components'
import type { Said } from '@/cloud/said'
import { Banner } from './Banner'
import { Button } from './Button'

interface WriteNoteProps {
  readonly write: {
    readonly state: { readonly at: string; readonly refusal?: Said }
    readonly retry: () => Promise<unknown>
  }
  /** What is now so, once it is done; leave out where the page shows it by itself. */
  readonly done?: string
}

/** How a change ended, under the title: refused and why, done, or unknown with the way to find out. */
export function WriteNote({ write, done }: WriteNoteProps) {
  const { state, retry } = write
  if (state.at === 'refused' && state.refusal) return <Banner tone="red">{state.refusal.says}</Banner>
  if (state.at === 'done' && done) return <Banner tone="pine">{done}</Banner>
  if (state.at !== 'unknown') return null
  return (
    <View className="banner">
      <View className="cell-text">没连上，不知道办成没有。再点一次不会重复办。</View>
      <Button kind="line" size="small" onTap={() => void retry()}>
        再试
      </Button>
    </View>
  )
}
