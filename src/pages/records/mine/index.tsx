import { Mine } from '@/features/records/Mine'

export default function MyRecordsPage() {
  return <Mine />
}
