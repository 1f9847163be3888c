import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** WeChat draws the bar; it only needs the words. */
export function Header({ title }: { title: string; tab: boolean }) {
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return null
}
