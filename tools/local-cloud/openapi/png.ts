import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A square PNG, `width` pixels wide, black where a module is set; whole pixels a module, what is left over around it. */
export const pngOf = (modules: readonly (readonly boolean[])[], width: number): Buffer => {
  const scale = Math.floor(width / modules.length)
  const edge = Math.floor((width - scale * modules.length) / 2)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit a pixel, grey; the other fields are 0.
  header[8] = 1
  const rowBytes = 1 + Math.ceil(width / 8)
  const pixels = Buffer.alloc(rowBytes * width)
  for (let y = 0; y < width; y += 1) {
    const row = modules[Math.floor((y - edge) / scale)]
    for (let x = 0; x < width; x += 1) {
      if (row?.[Math.floor((x - edge) / scale)] === true) continue
      const at = y * rowBytes + 1 + (x >> 3)
      pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
