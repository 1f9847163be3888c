import { inflateSync } from 'node:zlib'

/** The pixels of a grey PNG of one bit a pixel, as red, green, blue and opacity. */
export const pixelsOf = (png: Buffer): { width: number; height: number; data: Uint8Array } => {
  const width = png.readUInt32BE(16)
  const at = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const rowBytes = 1 + Math.ceil(width / 8)
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let i = 0; i < width * width; i += 1) {
    const x = i % width
    const byte = rows[Math.floor(i / width) * rowBytes + 1 + (x >> 3)] ?? 0
    if ((byte & (0x80 >> (x & 7))) === 0) data.fill(0, i * 4, i * 4 + 3)
  }
  return { width, height: width, data }
}
