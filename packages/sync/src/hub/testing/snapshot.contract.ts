import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realPorts } from '../../replica/client/client-ports.ts';
import { httpSnapshot, type SnapshotLoader } from '../../replica/client/snapshot.ts';
import type { Replica } from '../../replica/index.ts';
import {
  closeAll,
  follow,
  openDevice,
  type Site,
  until,
} from '../../replica/testing/site.fixture.ts';
import type { HubStore } from '../store.ts';
import { postPush, runHub } from './hub-target.fixture.ts';
import {
  createShop,
  hlcAt,
  itemRow,
  lineRow,
  type Origin,
  pinRow,
  ticketRow,
} from './shop.fixture.ts';
import type { OpenStore } from './workbench.fixture.ts';

const ROWS = 5000;

/** Everything that a device has of a scope's trade, in one order. */
const contentOf = (replica: Replica): string =>
  JSON.stringify(
    ['line', 'ticket', 'menu_item', 'origin', 'device'].map((table) =>
      replica.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all().map(withoutMark),
    ),
  );
const withoutMark = (row: unknown): object => ({ ...(row as object), _mark: 0 });
const lineCount = (replica: Replica): number =>
  replica.db.prepare('SELECT count(*) FROM line').pluck().get() as number;

/** A file for a new device, whatever the store is made of. */
export const describeSnapshot = (title: string, open: OpenStore): void => {
  describe(title, { timeout: 60_000 }, () => {
    let site: Site;
    let store: HubStore;
    let register: Origin;
    let dispose: () => Promise<void>;
    let extra = 0;
    beforeAll(async () => {
      const opened = await open();
      ({ store, dispose } = opened);
      const shop = await createShop(store, 'snapshot');
      register = await shop.enroll('register', 'Bar');
      site = { store, shop, hub: await runHub(store, { snapshotRows: 1000 }) };
      for (let n = 0; n < ROWS; n += 1000) {
        const lines = Array.from({ length: 1000 }, (_, i) => lineRow(`s${n + i}`, n + i));
        await push([...lines, ticketRow(`s${n}`, 1, n)]);
      }
      const at = hlcAt(1_700_000_000_000, register.device.deviceId);
      await push([itemRow('a', { name: 'Chips', priceMinor: 350 }, at)], shop.tenantId);
    });
    afterAll(async () => {
      await closeAll();
      await site.hub.close();
      await dispose();
    });

    const push = async (rows: Parameters<Origin['commit']>[1], scope = site?.shop.siteId) => {
      const commit = register.commit(scope ?? 'sit_snapshot', rows);
      const response = await postPush(site.hub.url, register.token, register.push([commit]));
      expect(response.status).toBe(200);
    };
    const sell = () => {
      extra += 1;
      return push([lineRow(`x${extra}`), ticketRow('s0', 2, extra)]);
    };
    const device = (name: string) => openDevice(site, 'kitchen', name);
    const joined = (replica: Replica, snapshot?: SnapshotLoader) => {
      const events: object[] = [];
      const { snapshot: _, ...plain } = realPorts;
      const ports = snapshot === undefined ? plain : { ...plain, snapshot };
      const log = (event: object) => void events.push(event);
      return { sync: follow(replica, [site.hub.url], { ports, log }), events };
    };
    const whole = (replica: Replica, caughtUp: () => boolean) =>
      until('all rows', () => caughtUp() && lineCount(replica) === ROWS + extra, 30_000);

    it('[HF1] a file gives a new device the very rows that the shape log gives, with progress', async () => {
      const [one, two] = [await device('File'), await device('Log')];
      const progress: number[] = [];
      const offsets: string[] = [];
      const loader: SnapshotLoader = (request) =>
        httpSnapshot({
          ...request,
          onBatch: (batch) => {
            offsets.push(batch.offset);
            request.onBatch(batch);
          },
          onProgress: (state) => {
            progress.push(state.rows / state.total);
            request.onProgress(state);
          },
        });
      const [file, log] = [joined(one, loader), joined(two)];
      await whole(one, () => file.sync.status().caughtUp);
      await whole(two, () => log.sync.status().caughtUp);
      expect(file.events).toContainEqual(expect.objectContaining({ event: 'snapshot_loaded' }));
      expect(progress.length).toBeGreaterThan(4);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(progress.at(-1)).toBe(1);
      expect(new Set(offsets).size).toBe(offsets.length);
      expect(contentOf(one)).toBe(contentOf(two));
      await sell();
      await whole(one, () => true);
      expect(file.sync.status().loading).toBeUndefined();
      await Promise.all([file.sync.stop(), log.sync.stop()]);
    });

    it('[HF2] rows that change while the file is read come by the shape log behind it', async () => {
      const replica = await device('Busy');
      let selling: Promise<void> | undefined;
      const loader: SnapshotLoader = async (request) => {
        if (request.scope !== site.shop.siteId) return 'none';
        await sell();
        let pages = 0;
        const done = await httpSnapshot({
          ...request,
          onProgress: (state) => {
            pages += 1;
            if (pages === 2) selling = sell();
            request.onProgress(state);
          },
        });
        await selling;
        await sell();
        return done;
      };
      const { sync } = joined(replica, loader);
      await whole(replica, () => sync.status().caughtUp);
      const rank = replica.db.prepare("SELECT rank FROM ticket WHERE id = 'tkt_s0'").pluck();
      await until('the last ticket', () => rank.get() === extra);
      await sync.stop();
    });

    it('[HF3] a file that breaks off in the middle leaves a place, from which the shape log goes on', async () => {
      const replica = await device('Cut');
      let pages = 0;
      let files = 0;
      const loader: SnapshotLoader = (request) => {
        files += 1;
        return httpSnapshot({
          ...request,
          onBatch: (batch) => {
            pages += batch.envelopes.length > 500 ? 1 : 0;
            if (pages > 2) throw new Error('the power goes');
            request.onBatch(batch);
          },
        });
      };
      const { sync, events } = joined(replica, loader);
      await until('the cut', () => events.some((event) => 'reason' in event), 10_000);
      expect(lineCount(replica)).toBeLessThan(ROWS);
      expect(lineCount(replica)).toBeGreaterThan(500);
      await whole(replica, () => sync.status().caughtUp);
      const plain = await device('Plain');
      const other = joined(plain);
      await whole(plain, () => other.sync.status().caughtUp);
      expect(contentOf(replica).replaceAll('Cut', 'X')).toBe(
        contentOf(plain).replaceAll('Cut', 'X'),
      );
      expect(files).toBeLessThan(4);
      await Promise.all([sync.stop(), other.sync.stop()]);
    });

    it('[DR7] the file holds what its reader may read', async () => {
      const whole = await runHub(store, { snapshotRows: 0 });
      const office = await site.shop.enroll('backoffice', 'Office');
      const kitchen = await site.shop.enroll('kitchen', 'Grill');
      const pin = pinRow('ann', 'verifier-of-ann', hlcAt(1_700_000_000_000, 'dev_o'));
      const push = office.push([office.commit(site.shop.tenantId, [pin])]);
      expect((await postPush(whole.url, office.token, push)).status).toBe(200);
      const fileFor = async (token: string): Promise<string> => {
        const url = `${whole.url}/v1/snapshot?scope=${site.shop.tenantId}`;
        const headers = { connection: 'close', authorization: `Bearer ${token}` };
        const packed = await (await fetch(url, { headers })).arrayBuffer();
        return gunzipSync(Buffer.from(packed)).toString('utf8');
      };
      const [all, some] = [await fileFor(office.token), await fileFor(kitchen.token)];
      await whole.close();
      expect(all).toContain('verifier-of-ann');
      expect(some).toContain('"kind":"menu_item"');
      expect(some).not.toContain('verifier-of-ann');
      const rows = some.split('\n').filter((text) => text.startsWith('{"kind"')).length;
      expect(some).toContain(`{"end":${rows}}\n`);
    });

    it('[HF4] offers no file for a small scope, and gives none without a token or of another tenant', async () => {
      const ask = async (scope: string, token?: string) =>
        (
          await fetch(`${site.hub.url}/v1/snapshot?scope=${scope}`, {
            headers: { connection: 'close', ...(token && { authorization: `Bearer ${token}` }) },
          })
        ).status;
      expect(await ask(site.shop.tenantId, register.token)).toBe(204);
      expect(await ask(site.shop.siteId, register.token)).toBe(200);
      expect(await ask(site.shop.siteId)).toBe(401);
      expect(await ask('sit_other', register.token)).toBe(403);
      expect(await ask('', register.token)).toBe(400);
    });
  });
};
