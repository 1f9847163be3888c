/** WeChat wants this component to exist; the bar that people see is `ui/TabBar`, drawn by each tab page for the role in view. */
export default function CustomTabBar() {
  return null
}
