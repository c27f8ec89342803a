import { type HubOrder, hubOrder, type PublicJwk } from '../../core/index.ts';
import { pinned } from '../../lines/pinned.ts';
import type { DeviceKind } from '../../protocol/index.ts';
import { createKeep } from '../kept.ts';
import type { Replica } from '../replica.ts';

/** A device of the site as this replica's rows have it. */
export type PeerDevice = {
  readonly deviceId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly publicKey: PublicJwk;
  readonly revoked: boolean;
  /** The highest number of its commits that a hub's rows prove here. */
  readonly head: number;
};

/** How another device of the site is reached, and the hub that it would start. */
export type PeerContact = {
  readonly deviceId: string;
  readonly kind: DeviceKind;
  readonly urls: readonly string[];
  readonly hubId: string | undefined;
  readonly hubUrls: readonly string[];
};

const textList = (json: string): string[] => {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

type EndpointRow = {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly urls: string;
  readonly fingerprint: string | null;
  readonly hubId: string | null;
  readonly hubUrls: string;
  readonly hubFingerprint: string | null;
};

type HubRow = { readonly hubId: string; readonly name: string; readonly number: number };

/** Devices, their addresses and the site's list of hubs, as this replica's rows say. */
export const createPeerDevices = ({ db }: Pick<Replica, 'db'>) => {
  const device = db.prepare(
    `SELECT d.id AS deviceId, d.deviceKind AS kind, d.name, d.publicKey, d.rank,
      coalesce(o.rank, 0) AS head
     FROM device d LEFT JOIN origin o ON o.id = d.id WHERE d.id = ?`,
  );
  const endpoints = db.prepare(
    `SELECT e.id, d.deviceKind AS kind, e.urls, e.fingerprint, e.hubId, e.hubUrls, e.hubFingerprint
     FROM endpoint e JOIN device d ON d.id = e.id
     WHERE e._deleted = 0 AND d.rank = 0 ORDER BY e.id`,
  );
  const keep = createKeep(db);
  const hubs = db.prepare<[], HubRow & { readonly rank: number }>(
    "SELECT id AS hubId, name, number, rank FROM device WHERE deviceKind = 'site_hub'",
  );
  const known = keep(() => hubs.all());
  const list = db.prepare('SELECT "order", excluded FROM hub_order WHERE id = ? AND _deleted = 0');
  return {
    device(deviceId: string): PeerDevice | undefined {
      const row = device.get(deviceId) as
        | (Omit<PeerDevice, 'publicKey' | 'revoked'> & { publicKey: string; rank: number })
        | undefined;
      if (row === undefined) return undefined;
      const { rank, publicKey, ...rest } = row;
      return { ...rest, publicKey: JSON.parse(publicKey) as PublicJwk, revoked: rank !== 0 };
    },
    contacts: keep((): readonly PeerContact[] =>
      (endpoints.all() as EndpointRow[]).map((row) => ({
        deviceId: row.id,
        kind: row.kind,
        urls: textList(row.urls).map((url) => pinned(url, row.fingerprint)),
        hubId: row.hubId ?? undefined,
        hubUrls: textList(row.hubUrls).map((url) => pinned(url, row.hubFingerprint)),
      })),
    ),
    /** The site's hubs in the order in which they should act. */
    order(siteId: string): HubOrder {
      const said = list.get(siteId) as { order: string; excluded: string | null } | undefined;
      const doc = said && {
        order: textList(said.order),
        excluded: textList(said.excluded ?? '[]'),
      };
      return hubOrder(
        doc,
        known().map(({ rank, ...hub }) => ({ ...hub, revoked: rank !== 0 })),
      );
    },
  };
};
export type PeerDevices = ReturnType<typeof createPeerDevices>;
