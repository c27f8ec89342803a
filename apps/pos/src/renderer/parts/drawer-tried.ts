import type { DrawerKickView } from '@galley/pos/contract';
import { drawerWords } from '../app/drawer-words.ts';
import { named } from '../app/listed.ts';
import { printWords } from '../app/print-words.ts';
import { kickCause } from './kick-cause.ts';

export type DrawerTried = { readonly kind: 'done' | 'info' | 'warn'; readonly text: string };

const KINDS: Readonly<Record<DrawerKickView['state'], DrawerTried['kind']>> = {
  going: 'info',
  sent: 'info',
  handed_over: 'info',
  not_sent: 'warn',
  unknown: 'warn',
  opened: 'done',
  did_not_open: 'warn',
};

/** A line of its own is spoken of as such, not as a printer. */
const plainText = ({ state, sensor, ownLine }: DrawerKickView): string => {
  const own: Readonly<Record<string, string>> = ownLine === true ? drawerWords.tried : {};
  const unsaid = state === 'sent' && sensor === null;
  return own[state] ?? (unsaid ? printWords.drawerSensorUnsaid : printWords.drawerTried[state]);
};

/** What became of a try to open a drawer: that it is open is said only where a sensor has seen it. */
export const drawerTried = (kick: DrawerKickView): DrawerTried => {
  const kind = KINDS[kick.state];
  const text = plainText(kick);
  const cause = kind === 'warn' ? kickCause(kick) : null;
  return { kind, text: cause === null ? text : `${named(text.replace(/\.$/, ''), cause)}.` };
};
