import { Rules } from '@/features/ledger/Rules'

export default function RulesPage() {
  return <Rules />
}
