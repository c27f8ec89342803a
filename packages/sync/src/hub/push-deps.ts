import type { Clock, Sha256 } from '@galley/base';
import type { CommitCrypto, Hlc } from '../core/index.ts';
import type { KindTable } from './kind-table.ts';
import type { HubStore } from './store.ts';

export type HubCrypto = CommitCrypto & { readonly sha256: Sha256 };

export type PushDeps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly crypto: HubCrypto;
  readonly role: 'central' | 'site';
  /** Hub time: what settings must not run ahead of. */
  readonly clock: Clock;
  /** A clock of the hub's own for settings that ran ahead; the central hub alone uses it. */
  readonly stamp: () => Hlc;
  /** Wire schema that this hub speaks; the program's own if absent. */
  readonly schema?: number;
};
