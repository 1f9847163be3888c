import { checkValue, path } from '../../../cloudfunctions/_kernel/wall'

test.each([
  ['an operator key', { $inc: 1 }],
  ['an operator key deep inside', { a: [{ b: { $where: '1' } }] }],
  ['a dotted key', { 'a.b': 1 }],
  ['a prototype key', JSON.parse('{"__proto__": {"admin": true}}')],
  ['NaN', { n: Number.NaN }],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['undefined', { a: undefined }],
  ['an invalid date', new Date('never')],
  ['a function', () => 1],
])('%s never becomes a value', (_case, value) => {
  expect(() => checkValue(value)).toThrow(TypeError)
})

test('nesting without end is refused, not followed', () => {
  const value: Record<string, unknown> = {}
  value.self = value
  expect(() => checkValue(value)).toThrow('nested too deeply')
})

test('what documents are made of passes', () => {
  expect(() => checkValue({ a: [1, 'b', null, true, new Date(0), { c: -1.5 }] })).not.toThrow()
})

test('a path is made of checked segments only', () => {
  expect(path('people', 'p1', 'state')).toBe('people.p1.state')
  for (const bad of ['a.b', '$set', '', 'a b', '__é']) expect(() => path('people', bad)).toThrow(TypeError)
})
