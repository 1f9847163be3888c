// hot: reloading the page is enough, and one package less.
const options = { framework: 'react', ts: true, compiler: 'webpack5', hot: false }

// Signatures are big integers, which older engines lack whatever is done for them; for those engines `2n ** 256n` would become Math.pow, which
// takes none. Their private fields are still rewritten: the minifier breaks them.
const big = {
  test: /node_modules[\\/]@noble[\\/]ed25519[\\/]/,
  presets: [['taro', { ...options, targets: { chrome: '67', ios: '14' } }]],
}

module.exports = { presets: [['taro', options]], overrides: [big] }
