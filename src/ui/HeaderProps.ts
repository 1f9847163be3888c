/** A title that is one of several. */
export interface TitleMenu {
  /** What a tap asks: 换月份. */
  readonly label: string
  readonly onTap: () => void
}

export interface HeaderProps {
  readonly title: string
  readonly menu?: TitleMenu
  /** A page nobody goes back from. */
  readonly tab: boolean
}
