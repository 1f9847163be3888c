import { Stand } from '@/features/corps/Stand'

export default function StandPage() {
  return <Stand />
}
