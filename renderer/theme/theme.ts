/** Tokens → Mantine theme and `--cm-*` variables. CSS modules use only the variables. */
import { type CSSVariablesResolver, createTheme, rem } from '@mantine/core';
import { dark, fonts, type Ink, layout, light, radius, shades, space, type } from './tokens';

export const theme = createTheme({
  fontFamily: fonts.text,
  fontFamilyMonospace: fonts.mono,
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    petrol: shades.petrol,
    madder: shades.madder,
    ochre: shades.ochre,
    leaf: shades.leaf,
    gray: shades.stone,
    dark: shades.night, // Mantine's own greys are cold
  },
  defaultRadius: 'sm',
  radius: {
    xs: rem(radius.small),
    sm: rem(radius.control),
    md: rem(radius.sheet),
    lg: rem(radius.sheet),
    xl: rem(999),
  },
  fontSizes: { xs: rem(type.caption), sm: rem(type.small), md: rem(type.body), lg: rem(type.lead), xl: rem(type.h2) },
  lineHeights: { xs: '1.3', sm: '1.4', md: '1.5', lg: '1.55', xl: '1.6' },
  spacing: { xs: rem(space[2]), sm: rem(space[3]), md: rem(space[4]), lg: rem(space[5]), xl: rem(space[6]) },
  headings: {
    fontFamily: fonts.head,
    fontWeight: '560',
    sizes: {
      h1: { fontSize: rem(type.h1), lineHeight: '1.2' },
      h2: { fontSize: rem(type.h2), lineHeight: '1.3' },
      h3: { fontSize: rem(type.h3), lineHeight: '1.35' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    Portal: { defaultProps: { target: '#overlays' } }, // inside a landmark, so that nothing floats outside one
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
  },
});

const kebab = (key: string) => key.replace(/([A-Z0-9])/g, (m) => `-${m.toLowerCase()}`);

const inks = (ink: Ink): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(ink).map(([k, v]) => [`--cm-${kebab(k)}`, v])),
  '--mantine-color-body': ink.paper,
  '--mantine-color-text': ink.ink,
  '--mantine-color-bright': ink.ink,
  '--mantine-color-dimmed': ink.ink2,
  '--mantine-color-placeholder': ink.ink3,
  '--mantine-color-anchor': ink.accent,
  '--mantine-color-error': ink.late,
  '--mantine-color-default': ink.raised,
  '--mantine-color-default-color': ink.ink,
  '--mantine-color-default-hover': ink.wash,
  '--mantine-color-default-border': ink.lineStrong,
  '--mantine-color-disabled': ink.wash,
  '--mantine-color-disabled-color': ink.ink3,
  '--mantine-color-disabled-border': ink.line,
});

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {
    '--cm-font-head': fonts.head,
    ...Object.fromEntries(Object.entries(type).map(([k, v]) => [`--cm-type-${k}`, rem(v)])),
    ...Object.fromEntries(Object.entries(space).map(([k, v]) => [`--cm-space-${k}`, rem(v)])),
    ...Object.fromEntries(Object.entries(radius).map(([k, v]) => [`--cm-radius-${k}`, rem(v)])),
    ...Object.fromEntries(Object.entries(layout).map(([k, v]) => [`--cm-${kebab(k)}`, rem(v)])),
  },
  light: inks(light),
  dark: inks(dark),
});
