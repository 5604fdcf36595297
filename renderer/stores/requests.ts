/** What the menu of the desktop program asks of the start page, kept until that page is there. */
import { create } from 'zustand';

export type Request =
  | { kind: 'new' }
  /** `file` null: the person is asked for one. */
  | { kind: 'open'; file: string | null };

export const useRequests = create<{ waiting: Request | null }>(() => ({ waiting: null }));

export const requestOnStart = (waiting: Request): void => useRequests.setState({ waiting });

/** Hands the waiting request over, once. */
export function takeRequest(): Request | null {
  const { waiting } = useRequests.getState();
  useRequests.setState({ waiting: null });
  return waiting;
}
