/**
 * Codes computed apart from this project, with OpenSSL, under the master key of `support/attendance.ts`; both ends must make the same.
 * Key: `openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt key:<master> -kdfopt 'salt:grid-vanguard station codes' -kdfopt info:<source> HKDF`,
 * then `printf <window> | openssl dgst -sha256 -mac HMAC -macopt hexkey:<key>` and the truncation of RFC 4226 to 8 digits.
 */
export const CODE_VECTORS = [
  {
    source: { stationId: 's370306003001-01', keyVersion: 1, shiftId: 't370306003001-2611-01' },
    key: '566877938123b011f757d6584fe2dd7d52b053ec12b0896e1719b399219d3067',
    codes: [
      [1, '66779656'],
      [59_536_000, '62542213'],
    ],
  },
  {
    source: { stationId: 's370306003001-01', keyVersion: 2, shiftId: 't370306003001-2611-01' },
    key: '5f5190af97a5d23b9228263e02a4127b525895321aad2d84c7b653dbfb3b154a',
    codes: [
      [1, '01751601'],
      [59_536_000, '76807110'],
    ],
  },
  {
    source: { stationId: 's370306003001-02', keyVersion: 1, shiftId: 'w370306003001-0123456789ab' },
    key: 'd783f8f6218da2963f9e4dd9aae0a9964c16e60c50abaa201a3e7954b0c0a981',
    codes: [
      [1, '21609336'],
      [59_536_000, '88495586'],
    ],
  },
] as const
