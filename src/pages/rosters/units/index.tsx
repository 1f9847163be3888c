import { Units } from '@/features/rosters/Units'

export default function UnitsPage() {
  return <Units />
}
