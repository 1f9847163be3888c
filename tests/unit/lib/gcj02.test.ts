import { toGcj02 } from '../../../src/lib/gcj02'

// Known pairs of the published transformation: Shanghai, Shenzhen, Beijing.
test.each([
  [121.5272106, 31.1774276, 121.531541859215, 31.17530398364597],
  [113.912316, 22.543847, 113.9171764808363, 22.540796131694766],
  [116.377817, 39.911954, 116.38404722455657, 39.91334545536069],
])('%d, %d is shown at %d, %d', (longitude, latitude, east, north) => {
  const shown = toGcj02({ longitude, latitude })
  expect(shown.longitude).toBeCloseTo(east, 5)
  expect(shown.latitude).toBeCloseTo(north, 5)
})
