import { TaskBoard } from '@/features/tasks/list/TaskBoard'

export default function TasksPage() {
  return <TaskBoard />
}
