import { PlacePeople } from '@/features/tasks/placing/PlacePeople'

export default function PlacingPage() {
  return <PlacePeople />
}
