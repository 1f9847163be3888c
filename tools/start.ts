import { freshApp, freshFunctions } from './builds'
import { fail, say, serve } from './run'

const start = async (): Promise<void> => {
  await freshFunctions(say)
  await freshApp('h5', say)
  const { url } = await serve()
  say(`网格先锋 is at ${url} (Ctrl+C stops it).`)
}

start().catch(fail)
