import * as z from 'zod'
import { maskAddress, maskName, maskPhone } from '../../../types/domain/org'
import type { TaskId } from '../../../types/domain/ids'
import type { Sealed } from '../../../types/documents/org'
import type { TaskDoc } from '../../../types/documents/tasks'
import { seal, unseal } from '../../_kernel/sealed'
import { secret } from '../../_kernel/secret'
import type { Contact } from '../rules/contact'

const MOBILE = 11

const kept = z.object({ name: z.string(), phone: z.string(), address: z.string() })

/** Whom to ask for, sealed to this task; empty texts for what was left out. */
export const sealContact = (id: TaskId, { name, phone, address }: Contact): Sealed =>
  seal(secret('SEAL_KEY'), JSON.stringify({ name, phone, address }), ['tasks', id, 'contact'])

/** Null when nobody was named. */
export const openContact = ({ _id, contact }: Pick<TaskDoc, '_id' | 'contact'>): Contact | null =>
  contact ? kept.parse(JSON.parse(unseal(secret('SEAL_KEY'), contact, ['tasks', _id, 'contact']))) : null

/** A number of the house is shorter than a mobile one: little may be left of it. */
const masked = (phone: string): string => (phone.length < MOBILE ? `****${phone.slice(-2)}` : maskPhone(phone))

/** As everybody at the task sees it: enough to know that there is somebody. */
export function maskedContact(task: Pick<TaskDoc, '_id' | 'contact'>): Contact | null {
  const contact = openContact(task)
  return (
    contact && {
      name: contact.name && maskName(contact.name),
      phone: contact.phone && masked(contact.phone),
      address: contact.address && maskAddress(contact.address),
    }
  )
}
