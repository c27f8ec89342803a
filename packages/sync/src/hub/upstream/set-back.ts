import type { HubLog } from '../log.ts';
import type { HubStore, OriginHead } from '../store.ts';
import type { CentralHead } from './apply-envelopes.ts';
import { type PushAnswer, pushBody, verdictOf } from './central-push.ts';
import type { Holes } from './holes.ts';

export type SetBackDeps = {
  readonly store: HubStore;
  readonly siteId: string;
  readonly tenantId: string;
  readonly log: HubLog;
  readonly onCentral: (heads: readonly CentralHead[]) => void;
  /** The central hub does not know the token. */
  readonly onUnknown?: () => void;
  /** It does not know the origin of these commits. */
  readonly onUnknownOrigin?: (origin: string) => void;
};

/**
 * The central hub has less of an origin than it had confirmed: an old copy of its database was put back. What is
 * held here goes up once more; what is not is asked of the origin, and passed over after a while.
 */
export const stepBack = async (
  { store, siteId, tenantId, onCentral, log }: SetBackDeps,
  holes: Holes,
  origin: string,
  central: number,
): Promise<void> => {
  log.error({ origin, central }, 'the central hub lost commits that it had; they are sent again');
  holes.lost(origin);
  await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    tx.loseCentral(origin, central),
  );
  onCentral([{ origin, central }]);
};

export const unknownToken = ({ onUnknown }: SetBackDeps): Error => {
  onUnknown?.();
  return new Error('the central hub does not know the token of this hub');
};

/** How far the central hub is with an origin by its own word, where that is less than it had confirmed. */
export const askCentral = async (
  deps: SetBackDeps,
  holes: Holes,
  send: (body: string) => Promise<PushAnswer>,
  { origin, epoch, central }: OriginHead,
): Promise<number> => {
  if (central === 0) return central;
  const verdict = await verdictOf(await send(pushBody(origin, epoch, [])));
  if (verdict.type === 'unknown') throw unknownToken(deps);
  if (verdict.type === 'refused' && verdict.code === 'wrong_origin') deps.onUnknownOrigin?.(origin);
  const told = verdict.type === 'taken' ? verdict.response.lastSeq : verdict.central;
  if (told === undefined || told >= central) return central;
  await stepBack(deps, holes, origin, told);
  return told;
};
