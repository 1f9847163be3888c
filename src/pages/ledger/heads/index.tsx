import { Heads } from '@/features/ledger/Heads'

export default function HeadsPage() {
  return <Heads />
}
