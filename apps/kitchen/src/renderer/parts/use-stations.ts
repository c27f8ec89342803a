import { boardKeyOf, stationsOf } from '@galley/kitchen/contract';
import { usePrefs } from '../state/prefs.store.ts';

/** Whether this screen shows tickets of several stations, so that each has to say of which. */
export const useStations = (): 'one' | 'several' =>
  usePrefs(({ stationKey }) =>
    stationKey === null || stationsOf(boardKeyOf(stationKey)).length === 1 ? 'one' : 'several',
  );
