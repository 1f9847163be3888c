const base = {
  transform: {
    '^.+\\.(ts|tsx)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
}

/** The folder is the level: its name, what runs before it, and where its tests run. */
const level = (name, extra = {}) => ({
  ...base,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  ...extra,
})

module.exports = {
  testTimeout: 30_000,
  // Two cores, and the cloud's tests start processes of their own.
  maxWorkers: 2,
  projects: [level('unit'), level('cloud', { globalSetup: '<rootDir>/tests/support/build-functions.ts' })],
}
