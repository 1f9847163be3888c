import { NewRule } from '@/features/alliance/NewRule'

export default function NewRulePage() {
  return <NewRule />
}
