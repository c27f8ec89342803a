import type { HubStore } from '../store.ts';

/** Streams and sockets that are open now, by device: a revoked device loses them at once. */
export type LiveDevices = {
  /** Notes how to end one of them; the returned function forgets it. */
  add(deviceId: string, cut: () => void): () => void;
  /** Cuts what belongs to devices that are revoked by now, whoever revoked them. */
  check(): Promise<void>;
};

export const createLiveDevices = (store: HubStore): LiveDevices => {
  const live = new Map<string, Set<() => void>>();
  const forget = (deviceId: string, cut: () => void): void => {
    const cuts = live.get(deviceId);
    if (cuts?.delete(cut) && cuts.size === 0) live.delete(deviceId);
  };
  return {
    add(deviceId, cut) {
      const cuts = live.get(deviceId);
      if (cuts === undefined) live.set(deviceId, new Set([cut]));
      else cuts.add(cut);
      return () => forget(deviceId, cut);
    },
    async check() {
      for (const deviceId of [...live.keys()]) {
        const device = await store.device(deviceId);
        if (device?.revoked !== true) continue;
        for (const cut of [...(live.get(deviceId) ?? [])]) cut();
      }
    },
  };
};
