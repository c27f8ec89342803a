import type { DrawerKickView } from '@galley/pos/contract';
import { printWords } from '../app/print-words.ts';
import { causeText } from '../app/trouble-text.ts';

const SHUT: readonly DrawerKickView['state'][] = ['not_sent', 'unknown', 'did_not_open'];

/** A drawer that should have opened for a sale or a refund and did not, as far as is known. */
export const isShut = (kick: DrawerKickView | null): kick is DrawerKickView =>
  kick !== null && kick.reason !== 'test' && SHUT.includes(kick.state);

export const shutTitle = ({ state }: DrawerKickView): string =>
  state === 'unknown' ? printWords.drawerPerhaps : printWords.drawerShut;

export const shutText = ({ cause, printer }: DrawerKickView): string => {
  const why = cause === null ? '' : `${printer}: ${causeText(cause)}. `;
  return `${why}${printWords.drawerHelp}`;
};
