import { appendFileSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { Hands, openCloud } from './hands'
import { fromCaller } from './places'
import { fail, say } from './run'
import type { ValueOf } from '../types/contracts/all'

/** Writes the ledger of the local cloud, running or not, as an auditor gets it: the same action as the page, part by part, on record. */
const run = async (): Promise<void> => {
  const [asked] = process.argv.slice(2)
  if (asked === undefined) throw new Error('npm run export-ledger -- export.jsonl')
  const path = fromCaller(asked)
  const cloud = await openCloud()
  try {
    const hands = await Hands.of(cloud.url)
    writeFileSync(path, '')
    let rows = 0
    for (let cursor: string | undefined | null; cursor !== null;) {
      const part: ValueOf<'points.exportLedger'> = await hands.ask('points.exportLedger', {
        ...(cursor === undefined ? {} : { cursor }),
        requestId: `export-${randomUUID().slice(0, 18)}`,
      })
      appendFileSync(path, Buffer.from(part.file.base64, 'base64'))
      rows += part.rows
      cursor = part.next
    }
    say(`${rows} 行账本在 ${path}。用 npm run verify-ledger -- ${path} 核对。`)
  } finally {
    await cloud.close()
  }
}

run().then(() => process.exit(0), fail)
