import { projectPoints } from '@galley/domain';
import type { Identity, Replica } from '@galley/sync/replica';
import type { CheckInHand } from '../customer/check-in-hand.ts';
import type { CheckStates } from '../read/check-states.ts';
import type { Reader } from '../read/reader.ts';
import type { Points } from './points.ts';

const KINDS = ['allowance', 'allowance_credit', 'allowance_return', 'check'];

type Core = {
  readonly read: Reader;
  readonly identity: Pick<Identity, 'deviceId'>;
  readonly checkStates: CheckStates;
  readonly points: Points;
  readonly inHand: CheckInHand;
  readonly replica: Pick<Replica, 'onChange'>;
};

/** The customer of the check in hand, with how many points they have that no register holds. */
const freeOf = (core: Core): { readonly customerId: string; readonly free: number } | undefined => {
  const { read, identity, checkStates, points, inHand } = core;
  const shown = inHand.now();
  const state = shown === null ? undefined : checkStates.get(shown.checkId);
  const customerId = state?.check.customerId ?? null;
  if (customerId === null || state?.status !== 'open' || read.programme()?.active !== 1) return;
  const others = read.pointsHeld(customerId, identity.deviceId);
  const held = others.reduce((all, one) => all + one.points, points.here(customerId));
  return { customerId, free: projectPoints(read.pointsMoves(customerId)).balance - held };
};

/** How often one state is asked about by the clock: what a peer told is at the hub within seconds, or the hub knows better. */
const MOST_BY_CLOCK = 10;

/**
 * Asks the hub again when points of the customer in hand become known, or another register lets them go (rule LY6):
 * once for each change, whatever the hub answers. A hub that did not answer is asked at the next change. What is
 * returned asks by the clock while points are held by nobody: a peer may have told of them before the hub knew.
 */
export const askAgain = (core: Core): (() => void) => {
  let last = '';
  let byClock = 0;
  const textOf = (found: ReturnType<typeof freeOf>): string =>
    found === undefined ? '' : `${found.customerId} ${found.free}`;
  core.replica.onChange(({ kinds }) => {
    if (!KINDS.some((kind) => kinds.has(kind))) return;
    const found = freeOf(core);
    const now = textOf(found);
    if (now === last) return;
    last = now;
    byClock = 0;
    if (found === undefined || found.free <= 0) return;
    void core.points.ask(found.customerId).then((heard) => {
      if (!heard && last === now) last = '';
    });
  });
  return () => {
    const found = freeOf(core);
    const now = textOf(found);
    if (now !== last) byClock = 0;
    last = now;
    if (found === undefined || found.free <= 0 || byClock >= MOST_BY_CLOCK) return;
    byClock += 1;
    void core.points.ask(found.customerId);
  };
};
