import { useState } from 'react'
import { type FileState, keep } from '@/cloud/useFile'
import { write } from '@/cloud/write'
import { Button } from '@/ui/Button'
import { FileNote } from '@/ui/FileNote'

/** Gets the ledger part by part and keeps it as one file: the parts' base64 is made to be joined. */
async function exportAll(onPart: (rows: number) => void): Promise<FileState> {
  const parts: string[] = []
  let name = ''
  let rows = 0
  for (let cursor: string | null | undefined; cursor !== null;) {
    const state = await write('points.exportLedger', cursor === undefined ? {} : { cursor })
    if (state.at === 'refused') return { at: 'refused', refusal: state.refusal }
    if (state.at !== 'done') return { at: 'unanswered' }
    parts.push(state.value.file.base64)
    name = state.value.file.name
    rows += state.value.rows
    onPart(rows)
    cursor = state.value.next
  }
  return await keep({ name, base64: parts.join('') })
}

/** For an auditor, on record: the whole ledger without names and reasons. */
export function Export() {
  const [state, setState] = useState<FileState>({ at: 'idle' })
  const [rows, setRows] = useState(0)
  const busy = state.at === 'asking'
  const get = async () => {
    setRows(0)
    setState({ at: 'asking' })
    setState(await exportAll(setRows))
  }
  return (
    <>
      <FileNote state={state} />
      <Button kind="line" grow busy={busy} onTap={() => void get()}>
        {busy && rows > 0 ? `导出账本，已有 ${rows} 行` : '导出账本给审计'}
      </Button>
    </>
  )
}
