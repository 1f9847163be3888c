import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import type { Tab } from '@/lib/routes'
import { useDesk } from '@/platform/desk'
import { systemFontScale } from '@/platform/font-scale'
import { useElder } from '@/session/elder'
import { Header } from './Header'
import type { TitleMenu } from './HeaderProps'
import { Sidebar } from './Sidebar'
import { TabBar } from './TabBar'

interface ScreenProps {
  /** In WeChat the navigation bar's words. */
  readonly title: string
  /** What the title is one of, and the way to the others: 换月份. */
  readonly menu?: TitleMenu
  /** This is a tab page: it has a tab bar and no way back. */
  readonly tab?: Tab
  /** The main action and at most one beside it, in the thumb's reach. */
  readonly actions?: ReactNode
  /** Actions one under the other. */
  readonly stacked?: boolean
  /** Actions on paper instead of a bar: nothing else is on the page. */
  readonly bare?: boolean
  /** Has a second column or a table on a desk. */
  readonly wide?: boolean
  /** A console: as wide as the window. */
  readonly full?: boolean
  /** Light in the dark too: a screen that others scan or read from afar. */
  readonly light?: boolean
  /** A tab page or a page of its own that nobody came to from another: no way back. */
  readonly root?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** The root of every page: theme, type size, title, content, actions, and the way between pages: tabs on a phone, a sidebar on a desk. */
export function Screen({
  title,
  menu,
  tab,
  actions,
  stacked,
  bare,
  wide,
  full,
  light,
  root,
  className = '',
  children,
}: ScreenProps) {
  const elder = useElder()
  const scale = systemFontScale()
  const style: CSSProperties & { '--scale'?: string } = scale === 1 ? {} : { '--scale': String(scale) }
  // A screen read from afar, and a page without a way back, have no way sideways either.
  const sided = useDesk() && !light && !root
  const classes = [
    'screen',
    sided && 'sided',
    elder && 'elder',
    wide && 'wide',
    full && 'full',
    light && 'light',
    className,
  ]
  return (
    <View className={classes.filter(Boolean).join(' ')} style={style}>
      {sided ? <Sidebar /> : null}
      <Header title={title} menu={menu} tab={Boolean(tab || root)} />
      <View className="main">{children}</View>
      {actions ? (
        <View className={bare ? 'foot bare' : 'foot'}>
          <View className={stacked ? 'actions stacked' : 'actions'}>{actions}</View>
        </View>
      ) : null}
      {tab && !sided ? <TabBar here={tab} /> : null}
    </View>
  )
}
