import { MyComplaints } from '@/features/notices/MyComplaints'

export default function MyComplaintsPage() {
  return <MyComplaints />
}
