import { Complain } from '@/features/notices/Complain'

export default function ComplainPage() {
  return <Complain />
}
