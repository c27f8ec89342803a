import { randomBytes } from 'node:crypto';
import type { DeviceKind } from '@galley/base';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { postPush } from './hub-target.fixture.ts';
import type { HouseTarget } from './shape-target.fixture.ts';
import { createOrigin, type Origin } from './shop.fixture.ts';

/** A hub that is known by its address and its admin token alone. */
export type RemoteHub = { readonly url: string; readonly adminToken: string };

const post = async <T>(hub: RemoteHub, path: string, body: object): Promise<T> => {
  const response = await fetch(hub.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${hub.adminToken}`,
      'content-type': 'application/json',
      connection: 'close',
    },
    body: JSON.stringify(body),
  });
  if (response.status !== 200)
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};

type Ids = { readonly tenantId: string; readonly siteId: string };

const createSite = (hub: RemoteHub): Promise<Ids> => {
  const siteName = `Conformance ${randomBytes(4).toString('hex')}`;
  return post(hub, '/v1/admin/sites', { siteName, purpose: 'training' });
};

const enrol = async (
  hub: RemoteHub,
  { tenantId, siteId }: Ids,
  kind: DeviceKind = 'register',
): Promise<Origin> => {
  const keys = generateDeviceKeys();
  const target = { tenantId, siteId, kind };
  const { code } = await post<{ code: string }>(hub, '/v1/admin/enrolment-codes', target);
  const admitted = await post<{ deviceId: string; epoch: number; token: string }>(
    hub,
    '/v1/devices/enroll',
    { code, kind, name: 'Conformance', publicKey: keys.publicKey },
  );
  const { deviceId, epoch, token } = admitted;
  const device = { deviceId, tenantId, siteId, kind, epoch } as Origin['device'];
  return createOrigin(device, token, keys);
};

/** Any hub as a target of the protocol suites: a training site is made there, and a register admitted. */
export const remoteTarget = async (
  hub: RemoteHub,
  own: { restart?(): Promise<void>; dispose(): Promise<void> },
): Promise<HouseTarget> => {
  const [site, foreign] = [await createSite(hub), await createSite(hub)];
  const register = await enrol(hub, site);
  const office = await enrol(hub, site, 'backoffice');
  const kitchen = await enrol(hub, site, 'kitchen');
  return {
    url: hub.url,
    token: register.token,
    scope: site.siteId,
    foreignScope: foreign.siteId,
    house: {
      scope: site.tenantId,
      officeToken: office.token,
      kitchenToken: kitchen.token,
      write: async (rows) => {
        const request = office.push([office.commit(site.tenantId, rows)]);
        const response = await postPush(hub.url, office.token, request);
        if (response.status !== 200) throw new Error(await response.text());
      },
    },
    write: async (rows) => {
      const request = register.push([register.commit(site.siteId, rows)]);
      const response = await postPush(hub.url, register.token, request);
      const body = await response.text();
      if (response.status !== 200 || !body.includes('"rejected":[]')) throw new Error(body);
    },
    restart: own.restart ?? (() => Promise.reject(new Error('this server is not ours to restart'))),
    dispose: own.dispose,
  };
};
