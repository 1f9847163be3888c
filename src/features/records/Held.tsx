import { go, routes } from '@/lib/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import type { ValueOf } from '../../../types/contracts/all'
import { readCode } from '../../../types/domain/certificates'
import { daysInWords, totalInWords } from './words'

/** The certificates that I have been given, newest first; nothing where there are none. */
export function Held({ certificates }: { certificates: ValueOf<'records.mine'>['certificates'] }) {
  if (certificates.length === 0) return null
  return (
    <Section title="我的证明">
      <Card>
        {certificates.map(({ number, code, revokedAt }) => {
          const certificate = readCode(code)?.certificate
          return certificate ? (
            <Cell
              key={number}
              title={totalInWords(certificate)}
              sub={daysInWords(certificate.from, certificate.until)}
              beside={revokedAt === null ? undefined : <Tag tone="red">已撤销</Tag>}
              onTap={() => go(routes.certificate(number))}
            />
          ) : null
        })}
      </Card>
    </Section>
  )
}
