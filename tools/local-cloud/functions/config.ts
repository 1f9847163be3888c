import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { cronOf } from '../timers/cron'

/** As the platform has it: one trigger a function, of this one type, named so. */
const TRIGGER = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/, 'a name begins with a letter and has at most 60 of a-z, A-Z, 0-9, - and _'),
  type: z.literal('timer', 'the only type is "timer"'),
  config: z.string(),
})

const CONFIG = z.object({
  timeout: z.number().int().min(1).max(60, 'a function may run for 60 seconds at most').default(20),
  memorySize: z.number().min(128).max(2048).multipleOf(128).default(256),
  triggers: z.array(TRIGGER).max(1, 'the platform takes one trigger a function').default([]),
})

export type FunctionConfig = z.output<typeof CONFIG>

/** What is wrong, for the person who wrote it: the trigger by its name where it is in one. */
const sentence = (config: unknown, { path, message }: z.core.$ZodIssue): string => {
  const named = z.object({ triggers: z.array(z.object({ name: z.string() }).or(z.unknown())) }).safeParse(config)
  const trigger = path[0] === 'triggers' && typeof path[1] === 'number' ? named.data?.triggers[path[1]] : undefined
  const name =
    typeof trigger === 'object' && trigger !== null && 'name' in trigger ? `trigger "${String(trigger.name)}"` : ''
  return [name || path.slice(0, 2).join('.'), path.slice(2).join('.'), message].filter((part) => part !== '').join(': ')
}

/**
 * Reads a function's config.json; the platform's defaults where it says nothing.
 * @throws one sentence that names the file and what is wrong in it
 */
export const readConfig = (folder: string, functionName: string): FunctionConfig => {
  const file = join(folder, 'config.json')
  const refuse = (why: string): Error => new Error(`${functionName}/config.json: ${why}`)
  let config: unknown = {}
  try {
    if (existsSync(file)) config = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw refuse('it is not JSON')
  }
  const parsed = CONFIG.safeParse(config)
  if (!parsed.success) throw refuse(parsed.error.issues.map((issue) => sentence(config, issue)).join('; '))
  for (const { name, config: cron } of parsed.data.triggers) {
    try {
      cronOf(cron)
    } catch (error) {
      throw refuse(`trigger "${name}": ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return parsed.data
}
