/** "npm run test:long" runs the same tests more often and for longer. */
export const times = (short: number, long: number): number => (process.env['TEST_LONG'] === '1' ? long : short)
