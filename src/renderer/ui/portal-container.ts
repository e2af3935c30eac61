/** Where menus and tooltips are drawn: in the page, or inside the open modal dialog, above which nothing else shows. */
import { createContext } from 'react'

export const PortalContainer = createContext<HTMLElement | null>(null)
