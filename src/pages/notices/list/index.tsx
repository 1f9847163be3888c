import { NoticeList } from '@/features/notices/NoticeList'

export default function NoticeListPage() {
  return <NoticeList />
}
