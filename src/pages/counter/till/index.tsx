import { Counter } from '@/features/points/Counter'

export default function TillPage() {
  return <Counter />
}
