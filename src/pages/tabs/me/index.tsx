import { Screen } from '@/ui/Screen'

export default function Page() {
  return (
    <Screen title="我的" tab="me">
      还没做好
    </Screen>
  )
}
