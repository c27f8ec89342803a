import { demoFacts } from '@galley/domain/demo';
import type { InProcessHub } from '@galley/sync/hub';
import type { DeviceKind, EnrollResponse } from '@galley/sync/protocol';
import type { DeviceKeys } from '@galley/sync/replica';
import type { Random } from '../engine/random.ts';
import { settle } from '../engine/virtual-time.ts';
import { seededKeys } from './keys.ts';
import type { HubGrant, SimDevice, SimHub } from './parts.ts';
import { SITE, TENANT } from './place.ts';
import type { Cast } from './shop-plan.ts';
import { createSimDevice } from './sim-device.ts';
import { createSimHub, urlOf } from './sim-hub.ts';
import { createStandbyHost, type StandbyHost } from './standby.ts';
import type { World } from './world.ts';

/** Identities of the site's hubs. */
export type Grants = { readonly site: HubGrant; readonly standby: HubGrant };

export type Shop = {
  readonly world: World;
  readonly central: SimHub;
  readonly site: SimHub;
  readonly standby: StandbyHost;
  readonly hubs: readonly SimHub[];
  /** Grows when somebody copies a disk. */
  readonly devices: SimDevice[];
  /** A device of another name that starts from a copy of this one's disk. */
  clone(device: SimDevice): SimDevice;
  close(): Promise<void>;
};

/** Two hubs, one more that stands by, and the devices of the plan, of one site; nothing runs yet. */
export const createShop = (world: World, grants: () => Grants): Shop => {
  const hubs: SimHub[] = [];
  const hubAt = (url: string): SimHub => {
    const hub = hubs.find((one) => one.url === url);
    if (hub === undefined) throw new Error(`Invariant broken: no hub at ${url}`);
    return hub;
  };
  const devices: SimDevice[] = [];
  const { cast, standsBy, old } = world.plan;
  const beside = () => devices.find(({ name }) => name === standsBy)?.file() ?? '';
  const central = createSimHub(world, { name: 'central hub', role: 'central', hubAt });
  const ofSite = { role: 'site' as const, hubAt };
  const site = createSimHub(world, { ...ofSite, name: 'site hub', grant: () => grants().site });
  const name = 'stand-by hub';
  const grant = () => grants().standby;
  const peers = [site.url];
  const standbyHub = createSimHub(world, { ...ofSite, name, grant, peers, fillFrom: beside });
  hubs.push(site, standbyHub, central);
  const standby = createStandbyHost(world, standbyHub, [site], () => grants().standby.deviceId);
  const create = (kind: DeviceKind, called: string): SimDevice => {
    const device: SimDevice = createSimDevice(world, {
      kind,
      name: called,
      hubs: [site, central],
      hubAt,
      old: called === old,
      ...(called === standsBy && { beside: (running) => standby.attach(device, running) }),
    });
    devices.push(device);
    return device;
  };
  for (const [kind, called] of cast) create(kind, called);
  return {
    world,
    central,
    site,
    standby,
    hubs,
    devices,
    clone(device) {
      const copy = create(device.kind, `copy of ${device.name}`);
      device.copyTo(copy);
      return copy;
    },
    async close() {
      for (const device of devices) device.close();
      for (const hub of hubs) await hub.close();
    },
  };
};

type Admitting = Pick<InProcessHub, 'createSite' | 'createCode' | 'enroll'>;

const admit = async (
  hub: Admitting,
  kind: DeviceKind,
  name: string,
  { publicKey }: DeviceKeys,
): Promise<EnrollResponse> => {
  const target = { tenantId: TENANT, siteId: SITE, kind };
  const code = await hub.createCode(target);
  if (!code.ok) throw new Error(code.error.message);
  const done = await hub.enroll({ code: code.value.code, kind, name, publicKey });
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
};

const keysOf = (random: Random, name: string): DeviceKeys => seededKeys(random.fork(`key ${name}`));

/** The site, its hubs and its devices at a central hub; the same chance gives the same identities. */
export const enrolAt = async (
  hub: Admitting,
  random: Random,
  cast: Cast,
): Promise<Grants & { readonly devices: ReadonlyMap<string, EnrollResponse> }> => {
  const names = { tenantId: TENANT, siteId: SITE, siteName: 'The Harbour Light' };
  const made = await hub.createSite({ ...names, purpose: 'demo' });
  if (!made.ok) throw new Error(made.error.message);
  const hubOf = async (name: string): Promise<HubGrant> => {
    const keys = keysOf(random, name);
    return { ...(await admit(hub, 'site_hub', name, keys)), keys };
  };
  const [site, standby] = [await hubOf('site hub'), await hubOf('stand-by hub')];
  const devices = new Map<string, EnrollResponse>();
  for (const [kind, name] of cast) {
    devices.set(name, await admit(hub, kind, name, keysOf(random, name)));
  }
  return { site, standby, devices };
};

/** Everybody is enrolled; nobody has started. */
export const enrolShop = async ({ world, central, devices }: Shop): Promise<Grants> => {
  central.start();
  await settle();
  const {
    site,
    standby,
    devices: granted,
  } = await enrolAt(central.hub(), world.random, world.plan.cast);
  for (const device of devices) {
    const grant = granted.get(device.name);
    if (grant !== undefined) device.enrol(grant, keysOf(world.random, device.name));
  }
  return { site, standby };
};

export const startShop = ({ central, site, devices }: Shop): void => {
  central.start();
  site.start();
  for (const device of devices) device.start();
};

const replicaOf = ({ devices }: Shop, wanted: string) => {
  const replica = devices.find(({ name }) => name === wanted)?.running()?.replica;
  if (replica === undefined) throw new Error(`Invariant broken: ${wanted} is up`);
  return replica;
};

/** The back office puts the demo restaurant in, and the stand-by hub's device says where that is reached. */
export const furnish = (shop: Shop, { standby }: Grants): void => {
  const { tenant, site } = demoFacts({
    siteId: SITE,
    tenantId: TENANT,
    pinVerifier: (employeeId) => `pin of ${employeeId}`,
  });
  const { more, standsBy } = shop.world.plan;
  const facts = [...tenant, ...more.tenant, ...site, ...more.site];
  const done = replicaOf(shop, 'back office').commit({ facts });
  if (!done.ok) throw new Error('Invariant broken: an empty shop can be furnished');
  const kitchen = replicaOf(shop, standsBy);
  const id = kitchen.identity()?.deviceId ?? '';
  const hub = { hubId: standby.deviceId, hubUrls: [urlOf('stand-by hub')], hubFingerprint: null };
  const doc = { urls: [], fingerprint: null, ...hub };
  kitchen.commit({ facts: [{ kind: 'endpoint', id, doc }] });
};
