import type { z } from 'zod'
import type { Answer } from '../domain/refusals'
import { alliance } from './alliance'
import { attendance } from './attendance'
import { corps } from './corps'
import { forces } from './forces'
import { home } from './home'
import { notices } from './notices'
import { merchants } from './merchants'
import { muster } from './muster'
import { org } from './org'
import { points } from './points'
import { privacy } from './privacy'
import { records } from './records'
import { rosters } from './rosters'
import { tasks } from './tasks'

/** Every context that has an action, and so a cloud function. */
export const CONTRACTS = {
  home,
  org,
  rosters,
  corps,
  privacy,
  forces,
  tasks,
  attendance,
  records,
  points,
  notices,
  muster,
  merchants,
  alliance,
}

type All = typeof CONTRACTS
export type ContextName = keyof All
export type VerbOf<X extends ContextName> = keyof All[X] & string
/** `tasks.claim`, `points.capture`, … */
export type ActionName = { [X in ContextName]: `${X}.${VerbOf<X>}` }[ContextName]

export type ContractOf<A extends ActionName> = A extends `${infer X extends ContextName}.${infer V}`
  ? V extends keyof All[X]
    ? All[X][V]
    : never
  : never

type Parts<A extends ActionName> =
  ContractOf<A> extends { input: infer I; output: infer O; refusals: readonly (infer C)[] }
    ? { input: I; output: O; code: C }
    : never

/** What a client sends: before parsing, so brands are plain strings. */
export type InputOf<A extends ActionName> = z.input<Extract<Parts<A>['input'], z.ZodType>>
/** What an action receives: parsed and branded. */
export type ParsedOf<A extends ActionName> = z.output<Extract<Parts<A>['input'], z.ZodType>>
export type ValueOf<A extends ActionName> = z.output<Extract<Parts<A>['output'], z.ZodType>>
export type RefusalOf<A extends ActionName> = Extract<
  Parts<A>['code'],
  keyof typeof import('../domain/refusals').REFUSALS
>
export type AnswerOf<A extends ActionName> = Answer<ValueOf<A>, RefusalOf<A>>
