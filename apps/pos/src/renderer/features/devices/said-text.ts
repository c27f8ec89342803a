import type { PeripheralView } from '@galley/pos/contract';

type Said = Pick<PeripheralView, 'last' | 'own'> & {
  readonly seen: { readonly words: string | null } | null;
};

/**
 * What a device said last. That of a device which works here is of now; what is known by the record of another machine,
 * or is followed by a reason, has its time (rule PB25).
 */
export const saidText = ({ last, own, seen }: Said, time: (at: number) => string): string => {
  if (last === null) return '';
  return own && seen?.words === null ? last.text : `${last.text}, ${time(last.at)}`;
};
