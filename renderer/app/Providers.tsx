import { Combobox, createTheme, MantineProvider, type MantineColorScheme, Menu, Popover } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listen } from '@renderer/lib/client'
import { switchLanguage } from '@renderer/lib/i18n'
import { DeclaredProvider } from '@renderer/lib/declared'
import { queryClient } from '@renderer/lib/query'
import { DECLARED } from './declared'
import { router } from './router'

const theme = createTheme({
  fontFamily: 'var(--desk-font)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  primaryShade: { light: 8, dark: 8 },
  // A closed list is not in the page: by default each keeps all its options there, hidden and measured.
  components: {
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    // A menu holds entries and nothing else: the first of them takes the keyboard.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // What opens has the room there is above or below, and scrolls in it.
    Popover: Popover.extend({ defaultProps: { middlewares: { flip: true, shift: true, size: { padding: 4 } } } }),
  },
})
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Under this name the dialogs' scroll lock looks for it (get-nonce); without it its style is refused, and the page scrolls behind them.
Object.assign(globalThis, { __webpack_nonce__: nonce })
const scheme = (theme: 'system' | 'light' | 'dark'): MantineColorScheme => (theme === 'system' ? 'auto' : theme)

/** The chosen scheme comes from the desk; nothing is kept in the page. */
const noStorage = {
  get: (fallback: MantineColorScheme) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

export function Providers({ theme: first }: { theme: 'system' | 'light' | 'dark' }) {
  const [chosen, setChosen] = useState(first)
  useEffect(() => {
    const stop = window.desk.subscribe((event) => {
      if (event.type !== 'preferences') return
      setChosen(event.preferences.theme)
      void switchLanguage(event.preferences.language)
    })
    listen()
    return stop
  }, [])
  return (
    <MantineProvider
      theme={theme}
      key={chosen}
      defaultColorScheme={scheme(chosen)}
      colorSchemeManager={noStorage}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <DeclaredProvider value={DECLARED}>
          <RouterProvider router={router} />
        </DeclaredProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
