import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Ten steps around the accent of tokens.css, which Mantine's controls take their colours from. */
const accent: MantineColorsTuple = [
  '#e3f3f6',
  '#cbe6ec',
  '#9fd0db',
  '#6db7c8',
  '#429fb4',
  '#1f869d',
  '#0b6478',
  '#095a6c',
  '#084f60',
  '#063c49',
]

/** Mantine in our type, radius and accent; the rest of the look is in tokens.css. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: 'var(--in-font)',
  fontFamilyMonospace: 'var(--in-mono)',
  headings: { fontFamily: 'var(--in-font)', fontWeight: '620' },
  defaultRadius: '6px',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
})
