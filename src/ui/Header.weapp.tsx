import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { HeaderProps } from './HeaderProps'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** WeChat draws the bar and only needs the words; what its title cannot do stands in a line below it. */
export function Header({ title, menu }: HeaderProps) {
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  if (!menu) return null
  return (
    <View className="header below">
      <Tap className="title-menu" label={menu.label} onTap={menu.onTap}>
        <View className="sub">{menu.label}</View>
        <Icon name="down" size="s" />
      </Tap>
    </View>
  )
}
