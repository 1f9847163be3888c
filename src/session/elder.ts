import { persisted } from '@/lib/persisted'

/** 大字模式: larger type and targets, and fewer things on a screen. */
export const elderMode = persisted('elder', (stored) => stored === true)

/** Whether to say less: second lines and side actions go first. */
export const useElder = (): boolean => elderMode.use()
