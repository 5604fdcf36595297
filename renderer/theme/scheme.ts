/** Light or dark is a setting of the person, kept by the services; Mantine is only told. */
import { type MantineColorSchemeManager, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useSession } from '../stores/session';

/** Mantine keeps nothing by itself. */
export const schemeInMemory: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function SchemeFollowsSettings(): null {
  const scheme = useSession((state) => state.settings.scheme);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(scheme), [scheme, setColorScheme]);
  return null;
}
