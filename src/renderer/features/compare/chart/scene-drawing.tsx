/** Draws a scene on the screen. */
import { createElement, type ReactElement } from 'react'
import type { Shape } from './scene.ts'

export function SceneDrawing({ scene }: { scene: Shape }): ReactElement {
  const children = scene.children.map((child, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made anew as a whole; its parts have no names.
    typeof child === 'string' ? child : <SceneDrawing key={index} scene={child} />,
  )
  return createElement(scene.tag, scene.attributes, ...children)
}
