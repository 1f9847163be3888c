import { Screen } from '@/ui/Screen'

export default function Page() {
  return (
    <Screen title="首页" tab="home">
      还没做好
    </Screen>
  )
}
