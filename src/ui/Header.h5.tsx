import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { HeaderProps } from './HeaderProps'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** What WeChat's navigation bar is in the mini-program: the title, and the way back. */
export function Header({ title, menu, tab }: HeaderProps) {
  useEffect(() => {
    document.title = `${title} · 网格先锋`
  }, [title])
  const back = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.switchTab({ url: '/pages/tabs/home/index' })
  }
  return (
    <header className="header">
      {tab ? null : (
        <Tap className="back" label="返回" onTap={back}>
          <Icon name="back" />
        </Tap>
      )}
      <h1>{title}</h1>
      {menu ? (
        <Tap className="title-menu" label={menu.label} onTap={menu.onTap}>
          <Icon name="down" size="s" />
        </Tap>
      ) : null}
    </header>
  )
}
