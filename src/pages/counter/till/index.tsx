import { ShopStanding } from '@/features/merchants/ShopStanding'
import { Counter } from '@/features/points/Counter'

export default function TillPage() {
  return <Counter Note={ShopStanding} />
}
