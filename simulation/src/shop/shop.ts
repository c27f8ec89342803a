import { demoFacts } from '@galley/domain/demo';
import type { DeviceKind, EnrollResponse } from '@galley/sync/protocol';
import { seededKeys } from './keys.ts';
import type { SimDevice, SimHub } from './parts.ts';
import { SITE, TENANT } from './place.ts';
import { createSimDevice } from './sim-device.ts';
import { createSimHub } from './sim-hub.ts';
import type { World } from './world.ts';

export type Shop = {
  readonly world: World;
  readonly central: SimHub;
  readonly site: SimHub;
  readonly hubs: readonly SimHub[];
  readonly devices: readonly SimDevice[];
  close(): Promise<void>;
};

const CAST: readonly (readonly [DeviceKind, string])[] = [
  ['backoffice', 'back office'],
  ['register', 'register 1'],
  ['register', 'register 2'],
  ['register', 'register 3'],
  ['kitchen', 'kitchen 1'],
  ['kitchen', 'kitchen 2'],
];

const admit = async (
  central: SimHub,
  kind: DeviceKind,
  name: string,
  publicKey: ReturnType<typeof seededKeys>['publicKey'],
): Promise<EnrollResponse> => {
  const target = { tenantId: TENANT, siteId: SITE, kind };
  const code = await central.hub().createCode(target);
  if (!code.ok) throw new Error(code.error.message);
  const done = await central.hub().enroll({ code: code.value.code, kind, name, publicKey });
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
};

/** Two hubs, a back office, three registers and two kitchens of one site, enrolled and started. */
export const openShop = async (world: World): Promise<Shop> => {
  const [central, site] = [createSimHub(world, 'central'), createSimHub(world, 'site')];
  central.start();
  site.start();
  const made = await central.hub().createSite({
    tenantId: TENANT,
    siteId: SITE,
    siteName: 'The Harbour Light',
    purpose: 'demo',
  });
  if (!made.ok) throw new Error(made.error.message);
  const siteKeys = seededKeys(world.random.fork('key site hub'));
  const grant = await admit(central, 'site_hub', 'site hub', siteKeys.publicKey);
  site.join(grant, central);
  const devices: SimDevice[] = [];
  for (const [kind, name] of CAST) {
    const device = createSimDevice(world, kind, name, [site, central]);
    device.enrol(await admit(central, kind, name, device.keys.publicKey));
    device.start();
    devices.push(device);
  }
  return {
    world,
    central,
    site,
    hubs: [site, central],
    devices,
    async close() {
      for (const device of devices) device.close();
      await site.close();
      await central.close();
    },
  };
};

/** The back office puts the demo restaurant in. */
export const furnish = ({ devices }: Shop): void => {
  const replica = devices[0]?.running()?.replica;
  const { tenant, site } = demoFacts({
    siteId: SITE,
    tenantId: TENANT,
    pinVerifier: (employeeId) => `pin of ${employeeId}`,
  });
  const done = replica?.commit({ facts: [...tenant, ...site] });
  if (done?.ok !== true) throw new Error('Invariant broken: an empty shop can be furnished');
};
