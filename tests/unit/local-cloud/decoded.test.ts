import { Decoded } from '../../../tools/local-cloud/database/decoded'

const textOf = (n: number): string => JSON.stringify({ n, fill: 'x'.repeat(3_000) })

test('a large document is decoded once for each text, and a small one each time', () => {
  const decoded = new Decoded()
  const first = decoded.of('things', 'a', textOf(1))
  expect(decoded.of('things', 'a', textOf(1))).toBe(first)
  expect(decoded.of('others', 'a', textOf(1))).not.toBe(first)
  expect(decoded.of('things', 'a', textOf(2))).toMatchObject({ n: 2 })
  expect(decoded.of('things', 'a', textOf(1))).not.toBe(first)
  expect(decoded.of('things', 's', '{"n":1}')).not.toBe(decoded.of('things', 's', '{"n":1}'))
})

test('what was read longest ago is forgotten when there is too much', () => {
  const decoded = new Decoded(7_000)
  const [a, b] = ['a', 'b'].map((id) => decoded.of('things', id, textOf(1)))
  expect(decoded.of('things', 'a', textOf(1))).toBe(a)
  decoded.of('things', 'c', textOf(1))
  expect(decoded.of('things', 'a', textOf(1))).toBe(a)
  expect(decoded.of('things', 'b', textOf(1))).not.toBe(b)
})
