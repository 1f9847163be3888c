import { Mine } from '@/features/privacy/Mine'

export default function MinePage() {
  return <Mine />
}
