import { Screen } from '@/ui/Screen'

export default function Page() {
  return (
    <Screen title="网格先锋" root>
      还没做好
    </Screen>
  )
}
