import { ALL_STATIONS, type StationView } from '@galley/kitchen/contract';
import { toaster } from '@galley/ui';
import { attempt } from './acts.ts';
import { usePrefs } from './prefs.store.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';

/** The station of this screen; undefined on a board of all of them. */
export const useOwnStation = (): StationView | undefined => {
  const key = usePrefs((prefs) => prefs.stationKey);
  const stations = useRead((models) => models.stations);
  return key === ALL_STATIONS ? undefined : stations?.find((station) => station.key === key);
};

/** Closes the station, or opens it again; what stands there is still to be made there. */
export const closeStation = async (station: StationView, closed: boolean): Promise<void> => {
  const { key, name, standInName } = station;
  const done = await attempt(`close ${key}`, () =>
    rpc().run('closeStation', { stationKey: key, closed }),
  );
  if (!done) return;
  const message = closed ? `${name} is closed: new work goes to ${standInName}` : `${name} is open`;
  toaster.show({ message, tone: 'ok' });
};
