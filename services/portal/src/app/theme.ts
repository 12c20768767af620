import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Shade 8 is the product's own teal; the others lead to it and past it. */
const teal: MantineColorsTuple = [
  '#E8F4F6',
  '#D0E6EA',
  '#A3CDD5',
  '#72B3BF',
  '#4A9DAC',
  '#2F8EA0',
  '#1D8599',
  '#0E7285',
  '#0B5C6B',
  '#064954',
];

// The list itself scrolls: a scrolling box around it would be a stop for the keyboard without a purpose.
const list = {
  size: 'md',
  withScrollArea: false,
  styles: { options: { maxHeight: 280, overflowY: 'auto' } },
};

/** Greys of the dark page, so that fields and lists take its hue. */
const dark: MantineColorsTuple = [
  '#E8EEF1',
  '#C3CED4',
  '#A9B8C0',
  '#71828C',
  '#34444D',
  '#26343C',
  '#18242B',
  '#141E24',
  '#0F181D',
  '#0A1114',
];

export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: 8,
  defaultRadius: 8,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  headings: { fontWeight: '650' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ...Object.fromEntries(
      ['TextInput', 'Textarea', 'NativeSelect', 'InputBase', 'Checkbox', 'CheckboxGroup'].map(
        (name) => [name, { defaultProps: { size: 'md' } }],
      ),
    ),
    ...Object.fromEntries(['Select', 'MultiSelect'].map((name) => [name, { defaultProps: list }])),
  },
});

/** Mantine's own variables follow the product's tokens, which live in tokens.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-text': 'var(--nyata-ink)',
    '--mantine-color-dimmed': 'var(--nyata-muted)',
    '--mantine-color-placeholder': 'var(--nyata-muted)',
    '--mantine-color-body': 'var(--nyata-surface)',
    '--mantine-color-default': 'var(--nyata-surface)',
    '--mantine-color-default-border': 'var(--nyata-border)',
    '--mantine-color-error': 'var(--nyata-danger)',
    '--mantine-color-anchor': 'var(--nyata-primary-text)',
  };
  return { variables: {}, light: shared, dark: shared };
};
