import { createRootRoute, createRoute } from '@tanstack/react-router'

/** All addresses of the page. What is drawn around the pages of the two below is the layout's. */
export const root = createRootRoute()

/** The window of a shop. */
export const desk = createRoute({ getParentRoute: () => root, id: 'desk' })

/** A window without a shop. */
export const noShop = createRoute({ getParentRoute: () => root, id: 'noShop' })
