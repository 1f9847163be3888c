import { z } from 'zod'
import { WeChatError } from './api'

const CONFIG = z.object({
  pages: z.array(z.string()).min(1),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })),
})

let known: Promise<readonly string[]> | undefined

/** The pages of the mini-program, its home page first, from the same file that Taro builds it from. */
export const miniProgramPages = (): Promise<readonly string[]> => {
  known ??= (async () => {
    // The name that Taro gives such a file.
    Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
    const { pages, subPackages } = CONFIG.parse((await import('../../../src/app.config')).default)
    return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
  })()
  return known
}

/** @throws WeChatError 41030 when the mini-program has no such page; a leading slash is no part of a page's name */
export const checkPage = async (page: unknown): Promise<void> => {
  if (typeof page !== 'string' || !(await miniProgramPages()).includes(page))
    throw new WeChatError(41030, 'invalid page')
}
