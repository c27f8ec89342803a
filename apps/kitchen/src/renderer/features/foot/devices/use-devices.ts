import type { KitchenDevices } from '@galley/kitchen/contract';
import { useEffect, useState } from 'react';
import { usePrefs } from '../../../state/prefs.store.ts';
import { rpc } from '../../../state/rpc.ts';

/** Probes and troubled printers of the chosen station, for as long as the screen shows them. */
export const useDevices = (): KitchenDevices | undefined => {
  const stationKey = usePrefs((prefs) => prefs.stationKey);
  const [devices, setDevices] = useState<KitchenDevices>();
  useEffect(() => {
    setDevices(undefined);
    if (stationKey === null) return;
    return rpc().watch('devices', { stationKey }, setDevices, () => undefined);
  }, [stationKey]);
  return devices;
};
