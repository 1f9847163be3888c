import { Mine } from '@/features/attendance/Mine'

export default function MyAttendancePage() {
  return <Mine />
}
