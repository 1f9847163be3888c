import type { ParsedOf } from '../../types/contracts/all'
import type { Call } from '../_kernel/action'
import { logEntry } from '../_kernel/once'
import { secret } from '../_kernel/secret'
import type { Attempt } from './rules/attempt'

/** What a call says, as the rules judge it. */
export const attemptOf = (
  input: ParsedOf<'attendance.checkIn' | 'attendance.checkOut'>,
  call: Call,
  act: 'checkIn' | 'checkOut',
): Attempt => ({
  shiftId: input.shiftId,
  code: input.code,
  named: input.personId,
  caller: call.account,
  master: secret('STATION_KEY'),
  now: call.now,
  entry: logEntry(call, act),
})
