import { z } from 'zod'
import type { Database } from '../database/database'

const ACCOUNT = z.object({
  _id: z.string(),
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role: z.string(), scope: z.string(), scopeName: z.string() })),
})

export interface Pickable {
  readonly openid: string
  readonly name: string
  readonly roles: z.output<typeof ACCOUNT>['roles']
}

/** Roles change rarely while somebody types into the search field. */
const FRESH_MS = 5000

/** The accounts that the browser's person picker offers. */
export class People {
  #known: Pickable[] = []
  #readAt = -Infinity

  constructor(private readonly database: Database) {}

  /** People with the role (all when empty) whose name or scope's name contains the text, at most `limit`. */
  async search(role: string, text: string, limit: number): Promise<Pickable[]> {
    await this.#refresh()
    const found: Pickable[] = []
    for (const person of this.#known) {
      if (found.length === limit) break
      const held = role === '' ? person.roles : person.roles.filter((grant) => grant.role === role)
      if (role !== '' && held.length === 0) continue
      if (person.name.includes(text) || held.some(({ scopeName }) => scopeName.includes(text))) found.push(person)
    }
    return found
  }

  async #refresh(): Promise<void> {
    if (performance.now() - this.#readAt < FRESH_MS) return
    const accounts = await this.database.find('accounts', { filter: {} })
    // By person number: those of the demonstration have the first ones.
    this.#known = accounts
      .map((account) => ACCOUNT.parse(account))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1))
      .map(({ _id, name, roles }) => ({ openid: _id, name, roles }))
    this.#readAt = performance.now()
  }
}
