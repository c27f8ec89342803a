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
 * its list is empty, and a register that fell silent with it would look like none.
 */
export const createHearing = (
  clock: Clock,
  status: () => Pick<SyncStatusView, 'mode' | 'peers'>,
): Hearing => {
  const known = new Map<string, RegisterFreshness>();
  let hubAt: number | null = null;

  const remember = (register: RegisterFreshness): void => {
    const before = known.get(register.deviceId);
    if (before === undefined || register.lastHeardAt >= before.lastHeardAt)
      known.set(register.deviceId, register);
  };
  const forget = (now: number): void => {
    for (const { deviceId, lastHeardAt } of known.values())
      if (now - lastHeardAt > FORGET_MS) known.delete(deviceId);
  };

  return {
    look: () => {
      const { mode, peers } = status();
      if (mode !== 'alone') hubAt = clock.now();
      for (const peer of peers) if (peer.kind === 'register') remember(registerOf(peer));
      forget(clock.now());
    },
    hubLastHeardAt: () => hubAt,
    registers: () =>
      [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
  };
};
