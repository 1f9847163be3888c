import { Join } from '@/features/merchants/join/Join'

export default function JoinPage() {
  return <Join />
}
