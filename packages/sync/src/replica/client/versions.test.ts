import type { KindSpec } from '@galley/base';
import { afterEach, describe, expect, it } from 'vitest';
import {
  contentOf,
  endAll,
  enrolled,
  until as soon,
  startChain,
} from '../../hub/testing/chain.fixture.ts';
import { postPush, runHub } from '../../hub/testing/hub-target.fixture.ts';
import { hlcAt, itemRow, lineRow, TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import { SCHEMA_VERSION } from '../../protocol/index.ts';
import { openReplica, type Replica } from '../index.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import {
  closeAll,
  follow,
  line,
  openDevice,
  opened,
  openSite,
  type Site,
  until,
} from '../testing/site.fixture.ts';

/** Three versions later: a column on two kinds, and a kind that nobody knew. */
const LATER_KINDS: readonly KindSpec[] = [
  ...TEST_KINDS.map((spec) => ({
    ...spec,
    columns: [
      ...spec.columns,
      ...(spec.kind === 'menu_item'
        ? [{ name: 'allergens', type: 'json', nullable: true } as const]
        : []),
      ...(spec.kind === 'line' ? [{ name: 'seat', type: 'int', nullable: true } as const] : []),
    ],
  })),
  {
    kind: 'loyalty_card',
    class: 'setting',
    scope: 'tenant',
    dated: false,
    columns: [{ name: 'points', type: 'int', nullable: false }],
  },
];

const clock = { now: () => Date.now() };
const open = (file: string, kinds: readonly KindSpec[]): Replica => {
  const replica = openReplica({ file, kinds, clock });
  if (!replica.ok) throw new Error(replica.error.message);
  opened.push(() => replica.value.close());
  return replica.value;
};

/** The hub and the back office are three versions ahead of the register. */
const openAhead = async () => {
  const site = await openSite();
  await site.hub.close();
  const { port } = new URL(site.hub.url);
  const schema = SCHEMA_VERSION + 3;
  site.hub = await runHub(site.store, { port: Number(port), kinds: LATER_KINDS, schema });
  const oldFile = temporaryFile();
  const newFile = temporaryFile();
  const old = await openDevice(site, 'register', 'Bar', clock, oldFile);
  (await openDevice(site, 'backoffice', 'Office', clock, newFile)).close();
  return { site, old, oldFile, office: open(newFile, LATER_KINDS) };
};

const write = (replica: Replica, ...facts: Parameters<Replica['commit']>[0]['facts']): void => {
  const done = replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};
const sent = (replica: Replica) => until('acknowledgement', () => replica.pending().commits === 0);
const item = (replica: Replica) => replica.row({ kind: 'menu_item', id: 'itm_crab' })?.doc;
const card = (replica: Replica) => replica.row({ kind: 'loyalty_card', id: 'loy_1' })?.doc;

describe('a device three versions behind', () => {
  afterEach(closeAll);

  it('[VS2] offline for a week with a full outbox it comes back, and neither side loses a thing', async () => {
    const { site, old, office, oldFile } = await openAhead();
    const first = [follow(old, [site.hub.url]), follow(office, [site.hub.url])];
    write(office, {
      kind: 'menu_item',
      id: 'itm_crab',
      doc: { name: 'Crab', priceMinor: 900, allergens: ['shellfish'] },
    });
    await until('the item', () => item(old) !== undefined);
    expect(item(old)).toMatchObject({ allergens: ['shellfish'] });
    await first[0]?.stop();

    for (let n = 0; n < 150; n += 1) write(old, line(`lin_week${n}`, 100 + n));
    write(old, { kind: 'menu_item', id: 'itm_crab', doc: { priceMinor: 950 } });
    write(
      office,
      {
        kind: 'menu_item',
        id: 'itm_crab',
        doc: { name: 'King crab', allergens: ['shellfish', 'soya'] },
      },
      { kind: 'loyalty_card', id: 'loy_1', doc: { points: 7 } },
    );
    write(office, { ...line('lin_office'), doc: { ...line('lin_office').doc, seat: 4 } });

    const again = follow(old, [site.hub.url]);
    await sent(old);
    const all = { name: 'King crab', priceMinor: 950, allergens: ['shellfish', 'soya'] };
    await until(
      'both edits',
      () => item(office)?.priceMinor === 950 && item(old)?.name === 'King crab',
    );
    await until('the office line', () => old.row({ kind: 'line', id: 'lin_office' }) !== undefined);
    expect([item(old), item(office)]).toEqual([all, all]);
    expect([card(old), card(office)]).toEqual([{ points: 7 }, { points: 7 }]);
    expect(old.row({ kind: 'line', id: 'lin_office' })?.doc).toMatchObject({ seat: 4 });
    const weeks = office.db.prepare("SELECT count(*) FROM line WHERE id LIKE 'lin_week%'").pluck();
    await until('a week of lines', () => weeks.get() === 150);
    expect(await site.store.quarantined(site.shop.tenantId)).toEqual([]);

    await again.stop();
    old.close();
    const updated = open(oldFile, LATER_KINDS);
    expect(updated.db.prepare('SELECT points FROM loyalty_card').pluck().get()).toBe(7);
    expect(updated.db.prepare('SELECT allergens FROM menu_item').pluck().get()).toBe(
      '["shellfish","soya"]',
    );
    expect(updated.db.prepare("SELECT seat FROM line WHERE id = 'lin_office'").pluck().get()).toBe(
      4,
    );
  });

  it('[VS2] a site hub of the older version carries what it does not know up, and down', async () => {
    const chain = await startChain();
    try {
      const register = await enrolled(chain, 'Bar');
      const { tenantId, siteId } = chain.shop;
      const at = hlcAt(Date.now(), register.device.deviceId);
      const rows = [
        itemRow('crab', { name: 'Crab', priceMinor: 900, allergens: ['shellfish'] }, at),
        { kind: 'loyalty_card', id: 'loy_1', doc: { points: 7 }, clk: { b: at } },
      ];
      const seated = { ...lineRow('a'), doc: { ...lineRow('a').doc, seat: 4 } };
      const txns = [register.commit(tenantId, rows), register.commit(siteId, [seated])];
      const answer = await postPush(chain.siteUrl, register.token, {
        ...register.push(txns),
        schema: SCHEMA_VERSION + 3,
      });
      expect([answer.status, await answer.json()]).toMatchObject([200, { rejected: [] }]);
      await soon(async () => (await chain.central.head(register.device.deviceId))?.seq === 2);
      const up = await contentOf(chain.central, chain.shop);
      for (const row of [...rows, seated]) {
        expect(up.filter((text) => text.includes(JSON.stringify(row.id)))).toHaveLength(1);
      }
      expect(up.join()).toContain('"allergens":["shellfish"]');
      expect(up.join()).toContain('"seat":4');
      expect(up.filter((text) => !text.startsWith('["digest"'))).toEqual(
        (await contentOf(chain.site, chain.shop)).filter((text) => !text.startsWith('["digest"')),
      );
    } finally {
      await endAll();
    }
  });
});

const pushOf = async (site: Site) => {
  const register = await site.shop.enroll('register', 'Old');
  const txns = [1, 2].map((n) => register.commit(site.shop.siteId, [lineRow(`v${n}`)]));
  return { register, body: register.push(txns) };
};

describe('a device more than three versions behind', () => {
  afterEach(closeAll);

  it('[VS1] is refused with a sentence, and taken as it was written once its program is newer', async () => {
    const site = await openSite();
    const { register, body } = await pushOf(site);
    const ahead = await runHub(site.store, { schema: 5 });
    opened.push(() => ahead.close());
    const refused = await postPush(ahead.url, register.token, body);
    const sentence = /too old for the hub: it speaks schema 1, the hub 2 to 5\. Update it/;
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      {
        code: 'schema_too_old',
        reason: expect.stringMatching(sentence),
        message: expect.stringMatching(sentence),
      },
    ]);
    expect(await site.store.head(register.device.deviceId)).toBeUndefined();
    const updated = await postPush(ahead.url, register.token, { ...body, schema: 2 });
    expect([updated.status, await updated.json()]).toMatchObject([
      200,
      { lastSeq: 2, rejected: [] },
    ]);
  });

  it('[VS1] three versions behind is not too old', async () => {
    const site = await openSite();
    const { register, body } = await pushOf(site);
    const ahead = await runHub(site.store, { schema: 4 });
    opened.push(() => ahead.close());
    expect((await postPush(ahead.url, register.token, body)).status).toBe(200);
  });

  it('[VS1] says so to people, keeps its outbox, and sends it to a hub that takes it', async () => {
    const site = await openSite();
    const device = await openDevice(site, 'register', 'Bar');
    for (let n = 0; n < 5; n += 1) write(device, line(`lin_${n}`));
    const { port } = new URL(site.hub.url);
    await site.hub.close();
    site.hub = await runHub(site.store, { port: Number(port), schema: SCHEMA_VERSION + 4 });
    const sync = follow(device, [site.hub.url]);
    await until(
      'the refusal',
      () => sync.status().lastError?.includes('too old for the hub') === true,
    );
    expect(device.pending().commits).toBe(5);
    await site.hub.close();
    site.hub = await runHub(site.store, { port: Number(port), schema: SCHEMA_VERSION + 3 });
    sync.kick();
    await sent(device);
    expect((await site.store.head(device.identity()?.deviceId ?? ''))?.seq).toBe(5);
  });
});
