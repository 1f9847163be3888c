import { deflateRawSync } from 'node:zlib'
import { readWorkbook } from '../../../cloudfunctions/rosters/workbook/read'
import { zipFits } from '../../../cloudfunctions/rosters/workbook/zip-bounds'
import { MEMBER_HEAD, xlsx } from '../../support/rosters'

const MB = 1024 * 1024

/** A zip of deflated entries, whose headers may lie about how much they unfold to. */
function zipOf(entries: readonly { readonly name: string; readonly bytes: Buffer }[], claimed?: number): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimed ?? bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    const directory = Buffer.alloc(46)
    directory.writeUInt32LE(0x02014b50, 0)
    directory.writeUInt16LE(8, 10)
    directory.writeUInt32LE(packed.length, 20)
    directory.writeUInt32LE(claimed ?? bytes.length, 24)
    directory.writeUInt16LE(name.length, 28)
    directory.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    central.push(directory, Buffer.from(name))
    at += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...central, end])
}

const zeros = (megabytes: number) => Buffer.alloc(megabytes * MB)

describe('a zip bomb', () => {
  test.each<[string, () => Buffer]>([
    ['one sheet of 200 MB', () => zipOf([{ name: 'xl/worksheets/sheet1.xml', bytes: zeros(200) }])],
    ['that says it is 1 KB', () => zipOf([{ name: 'xl/worksheets/sheet1.xml', bytes: zeros(200) }], 1024)],
    [
      'in ten sheets of 20 MB',
      () => zipOf(Array.from({ length: 10 }, (_, index) => ({ name: `s${index}.xml`, bytes: zeros(20) }))),
    ],
    [
      'of a thousand empty parts',
      () => zipOf(Array.from({ length: 1000 }, (_, index) => ({ name: `s${index}`, bytes: Buffer.alloc(0) }))),
    ],
  ])('%s is too large, and is given up within what may unfold', async (_title, make) => {
    const bomb = make()
    expect(bomb.length).toBeLessThan(MB)
    const before = process.memoryUsage().arrayBuffers
    expect(await readWorkbook(bomb)).toBe('fileTooLarge')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB)
  })

  test('a file of usual size fits, one with a broken part does not', async () => {
    const file = await xlsx([MEMBER_HEAD])
    expect(zipFits(file)).toBe('fits')
    expect(zipFits(file.subarray(0, file.length - 30))).toBe('broken')
  })
})

describe('what is no workbook', () => {
  const compound = Buffer.alloc(4096)
  compound.writeUInt32BE(0xd0cf11e0, 0)
  test.each<[string, () => Buffer, string]>([
    ['behind a password: the compound file that hides it', () => compound, 'fileUnreadable'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'fileUnreadable'],
    ['a zip of something else', () => zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'fileUnreadable'],
    ['half a workbook', () => zipOf([{ name: '[Content_Types].xml', bytes: Buffer.from('<') }]), 'fileUnreadable'],
    ['9 MB of anything', () => zeros(9), 'fileTooLarge'],
  ])('%s', async (_title, make, expected) => {
    expect(await readWorkbook(make())).toBe(expected)
  })
})
