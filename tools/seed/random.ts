import { itemAt } from './lists'

/** 32-bit FNV-1a: turns a topic's name into a number, so that every topic gets its own stream. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/**
 * A seeded generator. The same seed and topic give the same numbers on every machine, and a topic's numbers do not move
 * when another topic draws more: adding a merchant changes no person.
 */
export class Random {
  private state: number

  constructor(seed: number, topic: string) {
    this.state = (Math.imul(seed | 0, 0x9e3779b1) ^ hashText(topic)) >>> 0
  }

  /** A number in [0, 1). A Weyl sequence, stirred: small, fast, and even enough for a demonstration. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0
    let mixed = this.state ^ (this.state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return (mixed >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** The same, from a pair. */
  within([least, most]: readonly [least: number, most: number]): number {
    return this.whole(least, most)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return itemAt(list, Math.floor(this.next() * list.length))
  }

  /** One of the choices, in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    const found = choices.find(([, weight]) => (left -= weight) < 0)
    return (found ?? itemAt(choices, choices.length - 1))[0]
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last)
      const moved = itemAt(copy, last)
      copy[last] = itemAt(copy, other)
      copy[other] = moved
    }
    return copy
  }

  /** Characters of an alphabet, e.g. the digits of a code. */
  text(length: number, alphabet: string): string {
    let text = ''
    while (text.length < length) text += alphabet[Math.floor(this.next() * alphabet.length)]
    return text
  }
}
