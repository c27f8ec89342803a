import { useHotkey } from '@galley/ui';
import { takeLastLeft } from '../state/last-left.ts';
import { logOut } from '../state/session.ts';
import { beginOrder, go, openSheet, useUi } from '../state/ui.store.ts';

/** Keys that work on every screen; an open sheet keeps the keyboard to itself. */
export function Hotkeys() {
  const disabled = useUi(({ sheet }) => sheet !== null);
  useHotkey('F2', () => go('sell'), { disabled });
  useHotkey('F3', () => go('tables'), { disabled });
  useHotkey('F4', () => go('checks'), { disabled });
  useHotkey('F6', () => beginOrder(), { disabled });
  useHotkey('Shift+F6', takeLastLeft, { disabled });
  useHotkey('F7', () => void logOut(), { disabled });
  useHotkey('?', () => openSheet({ type: 'keys' }), { disabled });
  return null;
}
