// hot: reloading the page is enough, and one package less.
const options = { framework: 'react', ts: true, compiler: 'webpack5', hot: false }

// The oldest engines that can check a signature, for that takes big integers: whatever they can do is left as it is written.
const targets = { chrome: '67', firefox: '78', ios: '14', safari: '14' }
const app = process.env.TARO_ENV === 'h5' ? { ...options, targets } : options

// WeChat's engine may be older than that and goes without such checks. For it `2n ** 256n` would become Math.pow, which takes none. Private fields are
// still rewritten: the minifier breaks them.
const big = { test: /node_modules[\\/]@noble[\\/]ed25519[\\/]/, presets: [['taro', { ...options, targets }]] }

module.exports = { presets: [['taro', app]], overrides: [big] }
