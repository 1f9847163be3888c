// hot: reloading the page is enough, and one package less. package.json says for which engines: the oldest that know big integers, for signatures are
// made of them. What all of those can do is ES2018; rewriting for older ones made the main package a tenth larger.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]] }
