import { ToAccept } from '@/features/tasks/accept/ToAccept'

export default function ToAcceptPage() {
  return <ToAccept />
}
