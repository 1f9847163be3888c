import { maskPhone } from '../../types/domain/org'
import type { ApplicationDoc } from '../../types/documents/merchants'
import type { MerchantDoc, Sealed } from '../../types/documents/org'
import { seal, unseal } from '../_kernel/sealed'
import { secret } from '../_kernel/secret'

const MOBILE = /^1\d{10}$/

type Holder = 'shopApplications' | 'merchants'

/** A shop's number, sealed to where it lies. */
export const sealPhone = (holder: Holder, id: string, phone: string): Sealed =>
  seal(secret('SEAL_KEY'), phone, [holder, id, 'phone'])

export const phoneOfApplication = ({ _id, shop }: Pick<ApplicationDoc, '_id' | 'shop'>): string =>
  unseal(secret('SEAL_KEY'), shop.phone, ['shopApplications', _id, 'phone'])

/** Null where nobody has said. */
export const phoneOfShop = ({ _id, phone }: Pick<MerchantDoc, '_id' | 'phone'>): string | null =>
  phone && unseal(secret('SEAL_KEY'), phone, ['merchants', _id, 'phone'])

/** A number of a house is shorter than a mobile one: little may be left of it. */
export const masked = (phone: string): string => (MOBILE.test(phone) ? maskPhone(phone) : `****${phone.slice(-2)}`)
