import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { CloudProvider, forgetAnswers } from '@/cloud/CloudProvider'
import { forgetKept } from '@/lib/forgetting'
import { elderMode } from '@/session/elder'
import { chosenView } from '@/session/view'
import { platform } from './taro'

/** A phone nobody has used, between two tests. */
export function freshPhone(): void {
  platform.reset()
  forgetAnswers()
  elderMode.write(false)
  chosenView.write(undefined)
  platform.storage.clear()
  forgetKept()
}

/** Shows a page as the app would. */
export const show = (page: ReactElement) => render(<CloudProvider>{page}</CloudProvider>)
