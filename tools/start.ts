import { freshApp, freshFunctions } from './builds'
import { choosePort, fail, say, serve } from './run'

const start = async (): Promise<void> => {
  const port = await choosePort()
  await freshFunctions(say)
  await freshApp('h5', say)
  const { url } = await serve(port)
  say(`网格先锋 is at ${url} (Ctrl+C stops it).`)
}

start().catch(fail)
