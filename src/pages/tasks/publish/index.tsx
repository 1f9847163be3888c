import { PublishList } from '@/features/tasks/publish/PublishList'

export default function PublishPage() {
  return <PublishList />
}
