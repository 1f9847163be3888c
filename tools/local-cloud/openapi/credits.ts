/** What a person taps when the mini-program asks whether it may send; `ban` is a template that WeChat has closed. */
export const TAPS = ['accept', 'reject', 'ban'] as const
export type Tap = (typeof TAPS)[number]

/**
 * How many messages of a template a person still accepts. Each accepted tap allows one (documented); a refusal is taken
 * to end what was allowed before, the stricter reading of 43101.
 */
export class Credits {
  readonly #left = new Map<string, number>()

  /** Answers how many are left. */
  tap(openid: string, templateId: string, tap: Tap): number {
    const key = `${openid} ${templateId}`
    const left = tap === 'accept' ? (this.#left.get(key) ?? 0) + 1 : 0
    this.#left.set(key, left)
    return left
  }

  /** Takes one, if there is one. */
  use(openid: string, templateId: string): boolean {
    const key = `${openid} ${templateId}`
    const left = this.#left.get(key) ?? 0
    if (left === 0) return false
    this.#left.set(key, left - 1)
    return true
  }
}
