import { NewNote } from '@/features/records/NewNote'
import { useRouteParam } from '@/lib/useRouteParam'

export default function AddNotePage() {
  return <NewNote personId={useRouteParam('personId')} gridId={useRouteParam('gridId')} />
}
