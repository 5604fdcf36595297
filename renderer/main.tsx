/** The first script of the page: reads the settings, then draws. */
import './theme/reset.css';
import '@mantine/core/styles.layer.css'; // in a layer, so that our own rules win whatever chunk they come in
import './theme/fonts.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { NotStarted } from './components/NotStarted';
import { Overlays } from './components/Overlays';
import { startSession, useSession } from './stores/session';
import { SchemeFollowsSettings, schemeInMemory } from './theme/scheme';
import { resolveVariables, theme } from './theme/theme';

// The server writes the nonce into this element; scripts can read it as a property only.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce); // the scroll lock of dialogs writes its own style element

const failure = await startSession();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme={useSession.getState().settings.scheme}
      colorSchemeManager={schemeInMemory}
      getStyleNonce={() => nonce}
    >
      <SchemeFollowsSettings />
      {failure ? <NotStarted failure={failure} /> : <App />}
      <Overlays />
    </MantineProvider>
  </StrictMode>,
);
