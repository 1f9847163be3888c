import { UrgentTask } from '@/features/tasks/urgent/UrgentTask'

export default function UrgentPage() {
  return <UrgentTask />
}
