import { PersonPicker } from '@/features/session/PersonPicker'
import { Screen } from '@/ui/Screen'

/** Where a browser begins. */
export default function StartPage() {
  return (
    <Screen title="网格先锋" root wide>
      <PersonPicker />
    </Screen>
  )
}
