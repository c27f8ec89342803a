import type { DrawerKickView } from '@galley/pos/contract';
import { drawerWords } from '../app/drawer-words.ts';
import { causeText } from '../app/trouble-text.ts';

/** Why a drawer stayed shut, in the words of what opens it: its printer, or its own line; null: nobody said. */
export const kickCause = ({ cause, ownLine }: DrawerKickView): string | null => {
  if (cause === null) return null;
  const own = ownLine === true ? drawerWords.causes[cause] : undefined;
  return own ?? causeText(cause);
};
