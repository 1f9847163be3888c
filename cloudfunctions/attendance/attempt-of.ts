import { createHash } from 'node:crypto'
import type { ParsedOf } from '../../types/contracts/all'
import type { Call } from '../_kernel/action'
import { logEntry } from '../_kernel/once'
import { secret } from '../_kernel/secret'
import type { Attempt } from './rules/attempt'

/** The phone is told apart within one shift only: with another shift its hash is another. */
const deviceOf = (device: string | undefined, shiftId: string): string | null =>
  device === undefined ? null : createHash('sha256').update(`${device}|${shiftId}`).digest('hex').slice(0, 24)

/** What a call says, as the rules judge it. */
export const attemptOf = (
  input: ParsedOf<'attendance.checkIn' | 'attendance.checkOut'>,
  call: Call,
  act: 'checkIn' | 'checkOut',
): Attempt => ({
  shiftId: input.shiftId,
  code: input.code,
  named: input.personId,
  device: deviceOf(input.device, input.shiftId),
  caller: call.account,
  master: secret('STATION_KEY'),
  now: call.now,
  entry: logEntry(call, act),
})
