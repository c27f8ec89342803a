import type { ScaleView } from '@galley/pos/contract';
import { useState } from 'react';
import { chooseScale, useLastScale } from '../../state/scale-memory.ts';
import { useUi } from '../../state/ui.store.ts';
import { pickScale } from './pick-scale.ts';

type OneScale = {
  /** Undefined: none is set up, it was not heard yet, or it was taken off meanwhile. */
  readonly scale: ScaleView | undefined;
  /** Its settings went while the sheet was open, and others are still there to be chosen. */
  readonly isGone: boolean;
  readonly choose: (peripheralId: string) => void;
};

/** The scale that this sheet belongs to until a person chooses another one. */
export const useOneScale = (scales: readonly ScaleView[] | undefined): OneScale => {
  const [heldId, hold] = useState<string>();
  const chosenId = useUi(({ scaleId }) => scaleId);
  const usedId = useLastScale((last) => last.usedId);
  const id = heldId ?? pickScale(scales ?? [], { chosenId, usedId });
  if (id !== heldId) hold(id);
  const scale = scales?.find(({ peripheralId }) => peripheralId === id);
  const choose = (peripheralId: string): void => {
    hold(peripheralId);
    chooseScale(peripheralId);
  };
  return { scale, isGone: scale === undefined && (scales?.length ?? 0) > 0, choose };
};
