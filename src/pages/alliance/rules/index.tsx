import { Rules } from '@/features/alliance/Rules'

export default function RulesPage() {
  return <Rules />
}
