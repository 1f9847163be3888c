import type { Loaded, TestCloud } from '../cloud'

/** Personal data that no answer may hold: it lies in every document of every scene, in a field that no contract names. */
const CANARY = { phoneNumber: '13955550199', homeAddress: '丝绸路 88 号 3 单元 502' } as const

export const plant = (documents: Loaded): Readonly<Record<string, readonly object[]>> =>
  Object.fromEntries(
    Object.entries(documents).map(([name, list]) => [name, list.map((document) => ({ ...document, ...CANARY }))]),
  )

/** The canaries that sing in a text: an answer, a log line, an error or an address. */
export const canariesIn = (text: string): string[] => Object.values(CANARY).filter((canary) => text.includes(canary))

/** The canaries in all that the functions wrote. */
export const canariesLogged = ({ output }: TestCloud): string[] => canariesIn(output.join('\n'))
