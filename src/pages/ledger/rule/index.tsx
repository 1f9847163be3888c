import { NewRule } from '@/features/ledger/NewRule'

export default function NewRulePage() {
  return <NewRule />
}
