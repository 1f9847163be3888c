import { MyShops } from '@/features/merchants/mine/MyShops'

export default function MyShopsPage() {
  return <MyShops />
}
