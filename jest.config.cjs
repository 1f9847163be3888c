const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const base = {
  // These libraries are written as modules only.
  transform: { '^.+\\.(ts|tsx)$': swc, 'node_modules/(qr|@noble)/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(qr|@noble)/)'],
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

/** Pages as a browser shows them: real components and client, a stand-in where the platform and the network begin. */
const pages = level('pages', {
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: ['<rootDir>/tests/pages/support/setup.ts'],
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^@tarojs/components$': '<rootDir>/tests/pages/support/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/tests/pages/support/taro.ts',
    '\\.scss$': '<rootDir>/tests/pages/support/no-style.ts',
  },
})

module.exports = {
  testTimeout: 30_000,
  // Two cores, and the cloud's tests start processes of their own.
  maxWorkers: 2,
  projects: [
    level('unit'),
    level('cloud', { globalSetup: '<rootDir>/tests/support/build-functions.ts' }),
    pages,
    level('weapp', { globalSetup: '<rootDir>/tests/support/build-weapp.ts' }),
    level('e2e', { globalSetup: '<rootDir>/tests/support/build-app.ts' }),
  ],
}
