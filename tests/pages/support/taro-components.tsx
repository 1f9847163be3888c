import { createElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

/** Stands for a component of the platform: the nearest HTML element, which passes on what the DOM understands. */
const plain = (tag: string) =>
  function Plain({ hoverClass: _hover, openType: _open, mode: _mode, ...props }: Props) {
    return createElement(tag, props)
  }

export const View = plain('div')
export const Text = plain('span')
export const Image = plain('img')
export const ScrollView = plain('div')
export const Button = plain('button')
