import { pinned } from '../../lines/pinned.ts';
import { deviceKinds, ENDPOINT_KIND, HUB_ORDER_KIND } from '../../protocol/index.ts';
import type { Device, HubStore, StoredRow } from '../store.ts';

/** Another hub of the site, running or not, and where it would answer. */
export type HubContact = { readonly hubId: string; readonly urls: readonly string[] };

/** What a hub's own rows say of the site's hubs. */
export type SiteView = {
  /** The site's list: what people set, then the others by the number of their enrolment. */
  readonly order: readonly string[];
  readonly contacts: readonly HubContact[];
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The list of hubs from its parts; ids that no living device has are left out. */
export const hubOrder = (
  wanted: readonly string[],
  hubs: readonly Pick<Device, 'deviceId' | 'number' | 'revoked'>[],
): string[] => {
  const living = [...hubs]
    .filter((hub) => !hub.revoked)
    .sort((a, b) => a.number - b.number || (a.deviceId < b.deviceId ? -1 : 1))
    .map((hub) => hub.deviceId);
  const named = [...new Set(wanted)].filter((id) => living.includes(id));
  return [...named, ...living.filter((id) => !named.includes(id))];
};

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
    const hubs = devices.filter((device) => device.kind === 'site_hub');
    const revoked = new Set(devices.filter((device) => device.revoked).map((d) => d.deviceId));
    const keys = devices.map(({ deviceId: id }) => ({ kind: ENDPOINT_KIND.kind, id }));
    const rows = await tx.rows(siteId, [...keys, { kind: HUB_ORDER_KIND.kind, id: siteId }]);
    const list = rows.find((row) => row.kind === HUB_ORDER_KIND.kind);
    const endpoints = rows.filter((row) => row.kind === ENDPOINT_KIND.kind && !revoked.has(row.id));
    return {
      order: hubOrder(texts(list?.doc.order), hubs),
      contacts: endpoints.flatMap(contactOf).filter((contact) => !revoked.has(contact.hubId)),
    };
  });
