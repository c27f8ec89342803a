import type pg from 'pg';
import type { Device, EnrolmentCode, FeedPosition, HubStore, Site, Tenant } from '../store.ts';

type Operations = Pick<
  HubStore,
  | 'device'
  | 'deviceByToken'
  | 'ensureTenant'
  | 'ensureSite'
  | 'tenant'
  | 'site'
  | 'sites'
  | 'putCode'
  | 'code'
  | 'feedPosition'
>;

export type Registers = {
  readonly operations: Operations;
  /** A device changed somewhere: what is remembered of devices may be wrong. */
  forgetDevices(): void;
};

const recordOf = async <T>(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<T | undefined> =>
  (await pool.query<{ record: T }>({ name, text, values: [...values] })).rows[0]?.record;

const put = async (pool: pg.Pool, table: string, key: string, record: object): Promise<void> => {
  const text = `INSERT INTO hub.${table} VALUES ($1, $2) ON CONFLICT DO NOTHING`;
  await pool.query({ name: `put_${table}`, text, values: [key, JSON.stringify(record)] });
};

/** Devices are asked for at each request and change once a year, so they are remembered. */
const createDeviceMemory = (pool: pg.Pool) => {
  const memory = new Map<string, Promise<Device | undefined>>();
  const remember = (key: string, name: string, where: string): Promise<Device | undefined> => {
    const held = memory.get(key);
    if (held !== undefined) return held;
    const text = `SELECT record FROM hub.device WHERE ${where} = $1`;
    const found = recordOf<Device>(pool, name, text, [key]);
    memory.set(key, found);
    const forget = (): void => {
      if (memory.get(key) === found) memory.delete(key);
    };
    found.then((device) => device === undefined && forget(), forget);
    return found;
  };
  return {
    byId: (id: string) => remember(id, 'device_by_id', 'device_id'),
    byToken: (hash: string) => remember(hash, 'device_by_token', 'token_hash'),
    clear: () => memory.clear(),
  };
};

export const createRegisters = (pool: pg.Pool): Registers => {
  const devices = createDeviceMemory(pool);
  const byKey = <T>(table: string, column: string, key: string): Promise<T | undefined> =>
    recordOf(pool, table, `SELECT record FROM hub.${table} WHERE ${column} = $1`, [key]);
  const tenant = (id: string) => byKey<Tenant>('tenant', 'tenant_id', id);
  const site = (id: string) => byKey<Site>('site', 'site_id', id);
  return {
    forgetDevices: devices.clear,
    operations: {
      device: devices.byId,
      deviceByToken: devices.byToken,
      ensureTenant: async (wanted) => {
        await put(pool, 'tenant', wanted.tenantId, wanted);
        return (await tenant(wanted.tenantId)) ?? wanted;
      },
      ensureSite: async (wanted) => {
        await put(pool, 'site', wanted.siteId, wanted);
        return (await site(wanted.siteId)) ?? wanted;
      },
      tenant,
      site,
      sites: async () => {
        const text = 'SELECT record FROM hub.site ORDER BY site_id';
        return (await pool.query<{ record: Site }>(text)).rows.map((row) => row.record);
      },
      putCode: (code) => put(pool, 'code', code.codeHash, code),
      code: (hash) => byKey<EnrolmentCode>('code', 'code_hash', hash),
      feedPosition: (scopeId) => feedPosition(pool, scopeId),
    },
  };
};

const feedPosition = async (pool: pg.Pool, scopeId: string): Promise<FeedPosition | undefined> => {
  const text = 'SELECT handle, pos FROM hub.feed WHERE scope_id = $1';
  const found = await pool.query<{ handle: string; pos: string }>(text, [scopeId]);
  const row = found.rows[0];
  return row && { handle: row.handle, offset: row.pos };
};
