import type { PeripheralView } from '@galley/pos/contract';
import { listed } from '../../app/listed.ts';
import { lastTold } from '../../app/told.ts';

type Said = Pick<PeripheralView, 'last' | 'own'> & {
  readonly seen: { readonly words: string | null } | null;
};

/**
 * What a device said last. That of a device which works here is of now; what is known by the record of another machine,
 * or is followed by a reason, has its time (rule PB25).
 */
export const saidText = ({ last, own, seen }: Said, time: (at: number) => string): string => {
  if (last === null) return '';
  const text = lastTold(last.text);
  return own && seen?.words === null ? text : listed([text, time(last.at)]);
};
