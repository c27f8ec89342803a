import { canonicalJson } from '@galley/base';
import type { Replica } from '@galley/sync/replica';

export type OwnEndpoint = {
  readonly urls: readonly string[];
  readonly fingerprint: string | null;
  readonly hubId: string | null;
  readonly hubUrls: readonly string[];
  readonly hubFingerprint: string | null;
};

/** Says by a commit where this device is reached, if its row says anything else. */
export const sayEndpoint = (replica: Replica, own: OwnEndpoint): void => {
  const id = replica.identity()?.deviceId;
  if (id === undefined) return;
  const doc = { ...own, urls: [...own.urls], hubUrls: [...own.hubUrls] };
  const held = replica.row({ kind: 'endpoint', id })?.doc;
  if (held !== undefined && canonicalJson(held) === canonicalJson(doc)) return;
  replica.commit({ facts: [{ kind: 'endpoint', id, doc }] });
};
