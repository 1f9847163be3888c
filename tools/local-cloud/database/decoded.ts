import { decodeDoc, type Doc } from './ejson'

/** Smaller ones are decoded faster than they are remembered. */
const LARGE = 2_000
/** UTF-16 units of text, in all: some 100 MB with what they were decoded to. */
const MOST_HELD = 16_000_000

interface Known {
  readonly text: string
  readonly doc: Doc
}

/**
 * Large documents as they were decoded last, the least recently read forgotten first: what many look at every few
 * seconds is decoded when it has changed. Whoever is given one only reads it.
 */
export class Decoded {
  readonly #known = new Map<string, Known>()
  #held = 0

  constructor(private readonly mostHeld = MOST_HELD) {}

  of(collection: string, id: string, text: string): Doc {
    if (text.length < LARGE) return decodeDoc(text)
    const key = `${collection}\n${id}`
    const known = this.#known.get(key)
    if (known) this.#forget(key, known)
    const doc = known?.text === text ? known.doc : decodeDoc(text)
    this.#known.set(key, { text, doc })
    this.#held += text.length
    for (const [oldest, old] of this.#known) {
      if (this.#held <= this.mostHeld) break
      this.#forget(oldest, old)
    }
    return doc
  }

  #forget(key: string, { text }: Known): void {
    this.#known.delete(key)
    this.#held -= text.length
  }
}
