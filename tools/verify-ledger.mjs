// An outsider's verifier: Node and nothing else, no code of the product. docs/LEDGER.md says what it recomputes and why.
// npm run verify-ledger -- export.jsonl
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const GENESIS = '0'.repeat(64)
const BUCKETS = 64
const CHINA_OFFSET = 8 * 3_600_000
const DAY = 86_400_000
/** Days of service that `earned` goes back. */
const DAYS_EARNED = 92

const sha256 = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)
const listed = (record) => (record === null ? null : Object.entries(record).sort(byName))
const dayOf = (at) => new Date(at + CHINA_OFFSET).toISOString().slice(0, 10)
const dayAfter = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
const bucketOf = (account) => createHash('sha256').update(account).digest()[0] >> 2
const same = (a, b) => JSON.stringify(listed(a)) === JSON.stringify(listed(b))

/** Takes points out of years: `first` before all others, then the oldest. What was taken from which year, beside what is left. */
function takeFrom(lots, points, first) {
  const [left, taken] = [{ ...lots }, {}]
  let wanted = points
  for (const year of Object.keys(lots).sort((a, b) => (b === first) - (a === first) || (a < b ? -1 : 1))) {
    const part = Math.min(lots[year], wanted)
    wanted -= part
    if (part > 0) taken[year] = part
    left[year] -= part
    if (left[year] === 0) delete left[year]
  }
  return { left, taken }
}

function addTo(lots, more) {
  const sums = { ...lots }
  for (const [year, points] of Object.entries(more)) sums[year] = (sums[year] ?? 0) + points
  return sums
}

/** What is remembered of the days of service after one more posting. */
function earnedAfter(earned, { cause, points }, at) {
  const since = dayOf(at - DAYS_EARNED * DAY)
  const days = { ...earned }
  if (cause?.day) days[cause.day] = Math.max(0, (days[cause.day] ?? 0) + points)
  return Object.fromEntries(Object.entries(days).filter(([day, sum]) => day >= since && sum > 0))
}

const hashPosting = (p) =>
  sha256([
    p.account,
    p.seq,
    p.counterAccount,
    p.kind,
    p.points,
    p.balanceAfter,
    listed(p.lots),
    listed(p.earned),
    listed(p.cause),
    p.key,
    p.digest,
    p.ruleVersion,
    p.at,
    p.reasonHash,
    p.prevHash,
  ])

/** The first entry that does not fit, named. */
class Broken extends Error {}
const insist = (fits, entry, what) => {
  if (!fits) throw new Broken(`${entry}: ${what}`)
}

/** Everything that must be kept of the file: heads and witnesses, and of each posting where and when it stands. */
class Ledger {
  opened = false
  heads = []
  /** Account → where its chain ended at the last cut. */
  witnesses = new Map()
  bucketsSeen = 0
  /** Account → [day, seq, hash] of the last posting of each day, in order. */
  tails = new Map()
  postingsOn = new Map()
  keys = new Set()
  digests = new Set()
  postings = 0
  issued = 0
  taken = 0
  held = 0
  current = null
  /** Of the account that is being read: id → a posting, and what it took from which year. */
  chain = new Map()

  read(line, number) {
    let entry
    try {
      entry = JSON.parse(line)
    } catch {
      throw new Broken(`line ${number}: it cannot be read`)
    }
    if (!this.opened) {
      insist(entry.type === 'ledger' && entry.format === 1, `line ${number}`, 'this is no ledger of format 1')
      this.opened = true
    } else if (entry.type === 'bucket') this.bucket(entry)
    else if (entry.type === 'head') this.head(entry)
    else if (entry.type === 'posting') this.posting(entry)
    else throw new Broken(`line ${number}: an entry of this type is unknown`)
  }

  bucket({ bucket, tails, hash }) {
    const name = `bucket ${bucket}`
    insist(sha256(tails) === hash, name, 'its hash is not that of its tails')
    for (const [account, seq, tailHash] of tails) {
      insist(bucketOf(account) === Number(bucket), name, `${account} belongs to another bucket`)
      this.witnesses.set(account, { seq, hash: tailHash })
    }
    this.bucketsSeen += 1
  }

  head(head) {
    const name = `head ${head.day}`
    const previous = this.heads.at(-1)
    insist(
      !previous || head.day === dayAfter(previous.day),
      name,
      `it does not follow ${previous?.day}: a day is missing`,
    )
    insist(head.prevRoot === (previous?.root ?? GENESIS), name, 'it does not link to the head before')
    insist(head.buckets.length === BUCKETS, name, 'it has not 64 buckets')
    insist(head.total === (previous?.total ?? 0) + head.postings, name, 'its total is not the sum so far')
    const root = sha256([head.day, head.postings, head.total, head.buckets, head.prevRoot])
    insist(root === head.root, name, 'its root is not that of what it holds')
    this.heads.push(head)
  }

  posting(p) {
    const name = `posting ${p.account}:${p.seq}`
    if (this.current?.account !== p.account) {
      this.endChain()
      insist(!this.tails.has(p.account), name, 'its chain is torn apart')
      this.tails.set(p.account, [])
      this.keys = new Set()
      this.chain = new Map()
    }
    const tail = this.current
    const expected = (tail?.seq ?? 0) + 1
    insist(p.seq === expected, `posting ${p.account}:${expected}`, 'it is missing or out of order')
    insist(p.prevHash === (tail?.hash ?? GENESIS), name, 'it does not link to the posting before')
    insist(hashPosting(p) === p.hash, name, 'its content is not what was hashed')
    const balance = (tail?.balanceAfter ?? 0) + p.points
    insist(p.balanceAfter === balance && balance >= 0, name, `its balance should be ${balance}`)
    const at = Date.parse(p.at)
    this.kind(p, name)
    insist(same(p.lots, this.years(p, at)), name, 'its years are not what the rules make of them')
    insist(same(p.earned, earnedAfter(tail?.earned ?? {}, p, at)), name, 'its days of service are not what it adds to')
    insist(!tail || at >= Date.parse(tail.at), name, 'it is dated before the posting that it follows')
    insist(!this.keys.has(p.key), name, `${p.key} was posted before`)
    insist(!this.digests.has(p.digest), name, 'what asked for it was posted before')
    this.keys.add(p.key)
    this.digests.add(p.digest)
    this.count(p, dayOf(at))
    this.current = p
    const witness = this.witnesses.get(p.account)
    if (witness?.seq === p.seq) insist(witness.hash === p.hash, name, 'it is not the one that was published')
  }

  /** What every posting of a kind is, whoever wrote it. */
  kind({ kind, account, counterAccount, points, cause, key }, name) {
    if (kind === 'redemption') insist(points < 0, name, 'it gives what a redemption takes')
    if (kind === 'adjustment' && cause) {
      insist(cause.askedBy !== cause.approvedBy, name, 'one person asked for it and let it pass')
      insist(![cause.askedBy, cause.approvedBy].includes(account), name, 'its own member had a say in it')
    }
    if (kind !== 'reversal') return
    const back = this.chain.get(cause?.reverses)?.posting
    insist(back && key === `reverse:${cause.reverses}`, name, 'what it takes back is not on this chain')
    insist(points === -back.points && counterAccount === back.counterAccount, name, 'it is not what it takes back')
  }

  /** The years after a posting, from those before it. */
  years(p, at) {
    const id = `${p.account}:${p.seq}`
    const held = this.current?.lots ?? {}
    const back = p.kind === 'reversal' ? this.chain.get(p.cause.reverses).taken : { [dayOf(at).slice(0, 4)]: p.points }
    const { left, taken } =
      p.points > 0
        ? { left: addTo(held, back), taken: {} }
        : takeFrom(held, -p.points, p.cause?.year ?? p.cause?.expired)
    this.chain.set(id, { posting: p, taken })
    return left
  }

  count({ account, seq, hash, points }, day) {
    const tails = this.tails.get(account)
    if (tails.at(-1)?.day === day) tails.pop()
    tails.push({ day, seq, hash })
    this.postingsOn.set(day, (this.postingsOn.get(day) ?? 0) + 1)
    this.postings += 1
    if (points > 0) this.issued += points
    else this.taken -= points
  }

  /** A chain must reach as far as was published of it. */
  endChain() {
    const tail = this.current
    this.current = null
    if (!tail) return
    this.held += tail.balanceAfter
    const witness = this.witnesses.get(tail.account)
    insist(
      !witness || witness.seq <= tail.seq,
      `posting ${tail.account}:${tail.seq + 1}`,
      'it was published and is gone',
    )
  }

  end() {
    insist(this.opened, 'the file', 'it is empty')
    this.endChain()
    for (const account of this.witnesses.keys())
      insist(this.tails.has(account), `posting ${account}:1`, 'it was published and is gone')
    this.replayHeads()
  }

  /** Recomputes every head from the postings alone: the tails of each day, bucket by bucket. */
  replayHeads() {
    const moved = new Map()
    for (const [account, tails] of this.tails)
      for (const { day, seq, hash } of tails) moved.set(day, [...(moved.get(day) ?? []), [account, seq, hash]])
    const [firstDay] = [...moved.keys()].sort((a, b) => (a < b ? -1 : 1))
    const buckets = Array.from({ length: BUCKETS }, () => new Map())
    const hashes = buckets.map(() => sha256([]))
    const [first] = this.heads
    insist(!first || firstDay === undefined || firstDay >= first.day, `head ${firstDay}`, 'it is missing')
    for (const head of this.heads) {
      const name = `head ${head.day}`
      const touched = new Set()
      for (const [account, seq, hash] of moved.get(head.day) ?? []) {
        const at = bucketOf(account)
        buckets[at].set(account, [account, seq, hash])
        touched.add(at)
      }
      for (const at of touched) hashes[at] = sha256([...buckets[at].values()].sort(byName))
      const odd = hashes.findIndex((hash, at) => hash !== head.buckets[at])
      insist(odd < 0, name, `bucket ${String(odd).padStart(2, '0')} is not made of the postings up to that day`)
      const there = this.postingsOn.get(head.day) ?? 0
      insist(there === head.postings, name, `it counts ${head.postings} postings and ${there} are there`)
    }
  }

  report() {
    const last = this.heads.at(-1)
    const later = [...this.postingsOn].reduce((sum, [day, there]) => (last && day > last.day ? sum + there : sum), 0)
    return [
      `${this.postings} postings of ${this.tails.size} accounts add up: ${this.issued} points given, ${this.taken} taken, ${this.held} held.`,
      last
        ? `${this.heads.length} daily heads fit, the last of ${last.day}: root ${last.root}. Compare it with the one that was published. Postings after it, which no head holds yet: ${later}.`
        : 'There is no daily head yet.',
    ].join('\n')
  }
}

async function verify(file) {
  const ledger = new Ledger()
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1
    if (line !== '') ledger.read(line, number)
  }
  ledger.end()
  return ledger.report()
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('npm run verify-ledger -- export.jsonl')
  process.exit(2)
}
try {
  console.log(await verify(file))
} catch (error) {
  console.error(error instanceof Broken ? `Broken at ${error.message}.` : `The file cannot be read: ${error.message}`)
  process.exit(error instanceof Broken ? 1 : 2)
}
