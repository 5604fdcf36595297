/** Draws a component as the page would: with the theme, the English words and a place for what floats. */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import '@mantine/core/styles.layer.css';
import './program';

const { speak } = await import('../../../renderer/i18n');
const { resolveVariables, theme } = await import('../../../renderer/theme/theme');

export async function draw(content: ReactNode) {
  await speak('en');
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables}>
      <main>{content}</main>
      <aside id="overlays" aria-label="Overlays" />
    </MantineProvider>,
  );
}
