import { WriteNoteDown } from '@/features/tasks/listening/WriteNoteDown'
import { useRouteParam } from '@/lib/useRouteParam'

export default function WriteNoteDownPage() {
  return <WriteNoteDown taskId={useRouteParam('taskId')} />
}
