import { Looks } from '@/features/privacy/Looks'

export default function LooksPage() {
  return <Looks />
}
