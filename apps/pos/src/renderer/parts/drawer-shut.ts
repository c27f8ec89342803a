import type { DrawerKickView } from '@galley/pos/contract';
import { named } from '../app/listed.ts';
import { printWords } from '../app/print-words.ts';
import { kickCause } from './kick-cause.ts';

const SHUT: readonly DrawerKickView['state'][] = ['not_sent', 'unknown', 'did_not_open'];

/** A drawer that should have opened for a sale or a refund and did not, as far as is known. */
export const isShut = (kick: DrawerKickView | null): kick is DrawerKickView =>
  kick !== null && kick.reason !== 'test' && SHUT.includes(kick.state);

export const shutTitle = ({ state }: DrawerKickView): string =>
  state === 'unknown' ? printWords.drawerPerhaps : printWords.drawerShut;

export const shutText = (kick: DrawerKickView): string => {
  const cause = kickCause(kick);
  const why = cause === null ? '' : `${named(kick.printer, cause)}. `;
  return `${why}${printWords.drawerHelp}`;
};
