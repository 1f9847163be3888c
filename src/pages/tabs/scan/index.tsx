import { ScanTab } from '@/features/attendance/ScanTab'

export default function ScanPage() {
  return <ScanTab />
}
