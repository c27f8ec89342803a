import type { TileProps } from '@galley/ui';
import { useMemo } from 'react';
import { allergyWords } from '../app/allergy-words.ts';
import { cellClash } from '../state/allergies.ts';
import { useRead } from '../state/read.store.ts';
import { useUi } from '../state/ui.store.ts';
import { STATE_ICONS } from './allergen-icons.tsx';

/** The mark of a cell that clashes with the guest of the seat in hand: a sign with its words. */
export const useCellClash = (itemId: string): TileProps['warning'] => {
  const seat = useUi((ui) => ui.seat);
  const state = useRead((models) => cellClash(models, itemId, seat)?.state);
  const text = useRead((models) => cellClash(models, itemId, seat)?.text);
  return useMemo(() => {
    if (state === undefined || text === undefined) return undefined;
    const Icon = STATE_ICONS[state];
    return {
      icon: <Icon aria-hidden size="1.25em" strokeWidth={2.5} />,
      label: allergyWords.tile(state, text),
      strong: state === 'contains',
    };
  }, [state, text]);
};
