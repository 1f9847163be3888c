import type { AskState } from '@/cloud/useAsk'
import { dateInWords } from '@/lib/when'
import type { Certificate } from '../../../types/domain/certificates'
import type { Held } from './verify'

/** What a person is told about a certificate in their hands. */
export interface Verdict {
  /** `good` it is genuine; `bad` it is not, or no longer; `open` nobody can tell yet. */
  readonly tone: 'good' | 'bad' | 'open'
  readonly title: string
  readonly why?: string
  /** What the real one says, to be compared with the paper. */
  readonly certificate?: Certificate
}

/** Held against `records.check`: undefined when nobody was asked. */
type Answer = AskState<'records.check'> | undefined

const FORGED: Verdict = {
  tone: 'bad',
  title: '这张证明是假的',
  why: '码里写的内容和签名对不上，有人改过，或者不是这里开的',
}
const UNREAD: Verdict = { tone: 'open', title: '这不是服务证明的码', why: '请扫证明左下角的码，或者输 16 位编号' }

/** What the signature and the server say together; the signature alone where nobody could be asked. */
export function verdictOf(held: Held, answer: Answer): Verdict {
  if (held.at === 'nothing') return UNREAD
  if (held.at === 'forged') return FORGED
  if (answer?.at === 'answered') return answered(answer.value, held)
  const certificate = held.at === 'genuine' ? { certificate: held.certificate } : {}
  if (held.at === 'number') {
    return { tone: 'open', title: '还没查到', why: '没连上。只有编号要联网才能查；扫码不联网也能看真假' }
  }
  return {
    tone: 'good',
    title: '签名是真的',
    why: '现在没联网，有没有被撤销还没查。联网以后请再扫一次',
    ...certificate,
  }
}

type Checked = Extract<AskState<'records.check'>, { at: 'answered' }>['value']

function answered({ standing, certificate, revokedAt, correctedSince }: Checked, held: Held): Verdict {
  if (standing === 'forged') return FORGED
  if (standing === 'unknown') {
    return { tone: 'bad', title: '没有开过这张证明', why: '请核对一下编号，一位都不能错' }
  }
  const says = certificate ?? (held.at === 'genuine' ? held.certificate : undefined)
  const shown = says ? { certificate: says } : {}
  if (standing === 'revoked') {
    return {
      tone: 'bad',
      title: '这张证明已经撤销',
      why: `${revokedAt === null ? '' : dateInWords(revokedAt)}撤销的，不能再用`,
      ...shown,
    }
  }
  if (!says) return { tone: 'good', title: '这个编号是真的', why: '本人已经注销，内容不再保存。请扫证明上的码看内容' }
  if (correctedSince) {
    return {
      tone: 'good',
      title: '证明是真的',
      why: '开出以后，里面有记录更正过。想看最新的，请本人重开一张',
      ...shown,
    }
  }
  return { tone: 'good', title: '证明是真的', why: '请和手里的纸对一对，写的应该一模一样', ...shown }
}
