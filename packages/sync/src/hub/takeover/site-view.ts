import { type HubOrder, hubOrder } from '../../core/index.ts';
import { pinned } from '../../lines/pinned.ts';
import { deviceKinds, ENDPOINT_KIND, HUB_ORDER_KIND } from '../../protocol/index.ts';
import type { Device, HubStore, StoredRow } from '../store.ts';

/** Another hub of the site, running or not, and where it would answer. */
export type HubContact = { readonly hubId: string; readonly urls: readonly string[] };

/** What a hub's own rows say of the site's hubs. */
export type SiteView = {
  readonly order: HubOrder;
  readonly contacts: readonly HubContact[];
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const contactOf = ({ doc, deleted }: StoredRow): HubContact[] => {
  const { hubId, hubFingerprint } = doc;
  if (deleted || typeof hubId !== 'string') return [];
  const pin = typeof hubFingerprint === 'string' ? hubFingerprint : null;
  return [{ hubId, urls: texts(doc.hubUrls).map((url) => pinned(url, pin)) }];
};

/** Reads the site's list of hubs and their addresses, as this hub has them. */
export const readSiteView = (
  store: HubStore,
  { tenantId, siteId }: { readonly tenantId: string; readonly siteId: string },
): Promise<SiteView> =>
  store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
    const devices: Device[] = [];
    for (const kind of deviceKinds) devices.push(...(await tx.devicesOf(siteId, kind)));
    const hubs = devices
      .filter((device) => device.kind === 'site_hub')
      .map(({ deviceId: hubId, ...hub }) => ({ ...hub, hubId }));
    const revoked = new Set(devices.filter((device) => device.revoked).map((d) => d.deviceId));
    const keys = devices.map(({ deviceId: id }) => ({ kind: ENDPOINT_KIND.kind, id }));
    const rows = await tx.rows(siteId, [...keys, { kind: HUB_ORDER_KIND.kind, id: siteId }]);
    const list = rows.find((row) => row.kind === HUB_ORDER_KIND.kind);
    const endpoints = rows.filter((row) => row.kind === ENDPOINT_KIND.kind && !revoked.has(row.id));
    return {
      order: hubOrder(list?.doc, hubs),
      contacts: endpoints.flatMap(contactOf).filter((contact) => !revoked.has(contact.hubId)),
    };
  });
