import type { DrawerKickView } from '@galley/pos/contract';
import { printWords } from '../app/print-words.ts';
import { causeText } from '../app/trouble-text.ts';

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

/** What became of a try to open a drawer: that it is open is said only where a sensor has seen it. */
export const drawerTried = ({ state, cause, sensor }: DrawerKickView): DrawerTried => {
  const kind = KINDS[state];
  const unsaid = state === 'sent' && sensor === null;
  const text = unsaid ? printWords.drawerSensorUnsaid : printWords.drawerTried[state];
  const isWhy = kind === 'warn' && cause !== null;
  return { kind, text: isWhy ? `${text.replace(/\.$/, '')}: ${causeText(cause)}.` : text };
};
