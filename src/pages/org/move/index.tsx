import { MoveHome } from '@/features/org/move/MoveHome'

export default function OrgMovePage() {
  return <MoveHome />
}
