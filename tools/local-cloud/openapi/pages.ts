import { z } from 'zod'
import { WeChatError } from './api'

const CONFIG = z.object({
  pages: z.array(z.string()).min(1),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })),
})

let known: Promise<readonly string[]> | undefined

/** The pages of the mini-program, its home page first, from the same file that Taro builds it from. */
const miniProgramPages = (): Promise<readonly string[]> => {
  known ??= (async () => {
    // The name that Taro gives such a file.
    Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
    const { pages, subPackages } = CONFIG.parse((await import('../../../src/app.config')).default)
    return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
  })()
  return known
}

/** Answers the page, the home page for none. @throws WeChatError 41030 when there is none; a name begins without a slash */
export const existingPage = async (page: unknown): Promise<string> => {
  const found = (await miniProgramPages()).find((name) => page === undefined || name === page)
  if (found === undefined) throw new WeChatError(41030, 'invalid page')
  return found
}
