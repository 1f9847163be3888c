import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_COMPONENTS } from './aria'

// Loaded first in WeChat: attribute names are shortened in order of the alphabet, the same here as in the templates.
mergeInternalComponents(ARIA_COMPONENTS)
