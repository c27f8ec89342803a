import type { Clock } from '@galley/base';
import type { RegisterFreshness } from '../contract/index.ts';
import type { SyncStatusView } from './sync-status-view.ts';

export type Hearing = {
  /** Looks at the replication now; call once a second and at every change of its status. */
  look(): void;
  /** Core time (ms) at which a hub last answered; null: not since the start. */
  hubLastHeardAt(): number | null;
  /** Every register heard since the start, by name. */
  registers(): readonly RegisterFreshness[];
};

/** Clocks of one machine are read within this time of each other. */
const STEP_MS = 1000;
/** A register not heard for so long was taken away. */
const FORGET_MS = 24 * 60 * 60 * 1000;

const registerOf = (peer: SyncStatusView['peers'][number]): RegisterFreshness => ({
  deviceId: peer.deviceId,
  name: peer.name,
  open: peer.open,
  connected: peer.connected,
  lastHeardAt: Math.round(peer.lastHeardAt),
});

/**
 * Remembers who was heard when. The replication knows only what its present hub tells: after that hub died
 * its list is empty, and a register that fell silent with it would look like none. A time to come is that of a wall
 * clock which has been set since: it counts for nothing. A device that was shut out sends no tickets: nobody misses it.
 */
export const createHearing = (
  clock: Clock,
  status: () => Pick<SyncStatusView, 'mode' | 'peers'>,
  revoked: () => ReadonlySet<string>,
): Hearing => {
  const known = new Map<string, RegisterFreshness>();
  let hubAt: number | null = null;

  const remember = (register: RegisterFreshness): void => {
    const before = known.get(register.deviceId);
    if (before === undefined || register.lastHeardAt >= before.lastHeardAt)
      known.set(register.deviceId, register);
  };
  const forget = (now: number): void => {
    const gone = revoked();
    for (const { deviceId, lastHeardAt } of known.values())
      if (gone.has(deviceId) || now - lastHeardAt > FORGET_MS) known.delete(deviceId);
  };

  return {
    look: () => {
      const { mode, peers } = status();
      if (mode !== 'alone') hubAt = clock.now();
      const now = clock.now();
      const registers = peers.filter(({ kind }) => kind === 'register').map(registerOf);
      for (const register of registers)
        if (register.lastHeardAt <= now + STEP_MS) remember(register);
      forget(now);
    },
    hubLastHeardAt: () => hubAt,
    registers: () =>
      [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
  };
};
