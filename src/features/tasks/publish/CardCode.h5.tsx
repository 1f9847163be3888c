import { Qr } from '@/ui/Qr'
import { View } from '@tarojs/components'

/** A browser has no cards: a code that a phone can scan off the screen. */
export function CardCode({ path }: { readonly path: string }) {
  return (
    <View className="card-code">
      <Qr text={`${location.href.split('#')[0]}#${path}`} size={180} label="清单的二维码" />
      <View className="sub c2 centre">也可以扫这个码打开</View>
    </View>
  )
}
