import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const CONFIG = z.object({ permissions: z.object({ openapi: z.array(z.string()).optional() }).optional() })

/** Whether a function's config.json lists the api: what it does not list, the cloud refuses with -604101 (documented). */
export const mayCall = (functionsDir: string, functionName: string, api: string): boolean => {
  const file = join(functionsDir, functionName, 'config.json')
  if (functionName === '' || !existsSync(file)) return false
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return CONFIG.parse(config).permissions?.openapi?.includes(api) ?? false
}
