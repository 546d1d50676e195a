import type { LinkProps, useNavigate } from '@tanstack/react-router'

export type Navigate = ReturnType<typeof useNavigate>
/** An address of the page. */
export type Address = Pick<LinkProps, 'to' | 'params' | 'search'>
/** A page that needs nothing but its path: one that the navigation leads to. */
export type PagePath = Exclude<NonNullable<LinkProps['to']>, '.' | '..' | `${string}$${string}`>
