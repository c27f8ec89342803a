import { setPrefs, usePrefs } from './prefs.store.ts';
import { useRead } from './read.store.ts';

/** Whether what is held has its column: as this screen was told, else as the house serves its courses. */
const isShown = (told: boolean | null, inTurn: boolean | undefined): boolean =>
  told ?? inTurn ?? false;

export const useComingShown = (): boolean => {
  const told = usePrefs((prefs) => prefs.coming);
  const inTurn = useRead((models) => models.board?.inTurn);
  return isShown(told, inTurn);
};

export const toggleComing = (): void =>
  setPrefs({ coming: !isShown(usePrefs.getState().coming, useRead.getState().board?.inTurn) });
