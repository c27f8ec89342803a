import { expect, it } from 'vitest';
import { deviceRow } from '../hub-rows.ts';
import { createKindTable } from '../kind-table.ts';
import { mergeRows } from '../merge-rows.ts';
import { createOrigin, lineRow, TEST_KINDS, ticketRow } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** What becomes of a push, whatever the store is made of. */
export const describeHubPush = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    it('[HB1] stores the rows of a commit and answers with the new head', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const request = register.push([
        register.commit(shop.siteId, [lineRow('a'), ticketRow('a', 1, 0)]),
      ]);
      const outcome = await bench.push(register.device, request);
      expect(outcome).toMatchObject({
        status: 200,
        body: { epoch: 1, lastSeq: 1, central: 1, rejected: [] },
      });
      const rows = await bench.business(shop);
      expect(rows.map((row) => row.id).sort()).toEqual(['lin_a', 'tkt_a']);
      expect(JSON.parse(rows.find((row) => row.id === 'lin_a')?.doc ?? '')).toEqual(
        lineRow('a').doc,
      );
    });

    it('[HB2] answers a repeat with 200 and the same head, and stores nothing twice', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const request = register.push([register.commit(shop.siteId, [lineRow('a')])]);
      const first = await bench.push(register.device, request);
      const before = await bench.log(shop);
      const second = await bench.push(register.device, request);
      expect(second).toMatchObject({ status: 200, body: { lastSeq: 1, rejected: [] } });
      expect(first.body).toEqual(second.body);
      expect(await bench.log(shop)).toEqual(before);
    });

    it('[HB3] answers a gap with 409 and the number that it expects', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const first = register.commit(shop.siteId, [lineRow('a')]);
      const second = register.commit(shop.siteId, [lineRow('b')]);
      expect(await bench.push(register.device, register.push([second]))).toMatchObject({
        status: 409,
        body: { expectedSeq: 1 },
      });
      expect(await bench.business(shop)).toEqual([]);
      expect((await bench.push(register.device, register.push([first, second]))).status).toBe(200);
    });

    it('[HB4] refuses a wrong signature and a wrong hash, and keeps nothing of the request', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const good = register.commit(shop.siteId, [lineRow('a')]);
      const forged = { ...register.commit(shop.siteId, [lineRow('b')]), sig: good.sig };
      expect(await bench.push(register.device, register.push([good, forged]))).toMatchObject({
        status: 401,
        body: { code: 'bad_signature' },
      });
      const changed = { ...good, rows: [lineRow('a', 999)] };
      expect(await bench.push(register.device, register.push([changed]))).toMatchObject({
        status: 400,
        body: { code: 'bad_hash' },
      });
      expect(await bench.business(shop)).toEqual([]);
    });

    it('[HB5] calls another hash at a known number a fork', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const twin = createOrigin(register.device, register.token, register.keys);
      await bench.push(
        register.device,
        register.push([register.commit(shop.siteId, [lineRow('a')])]),
      );
      const other = twin.commit(shop.siteId, [lineRow('x')]);
      expect(await bench.push(twin.device, twin.push([other]))).toMatchObject({
        status: 403,
        body: { code: 'forked' },
      });
      const next = twin.commit(shop.siteId, [lineRow('y')]);
      expect(await bench.push(twin.device, twin.push([next]))).toMatchObject({
        status: 403,
        body: { code: 'forked' },
      });
    });

    it('[HB6] refuses an epoch that was not granted', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const request = register.push([register.commit(shop.siteId, [lineRow('a')])]);
      expect(await bench.push(register.device, { ...request, epoch: 7 })).toMatchObject({
        status: 403,
        body: { code: 'stale_epoch' },
      });
    });

    it('[HB6] goes on above the highest number in a granted epoch, and refuses the one before', async () => {
      const { shop, register } = await bench.shopWithRegister();
      await bench.push(
        register.device,
        register.push([register.commit(shop.siteId, [lineRow('a')])]),
      );
      const { tenantId, siteId } = shop;
      const device = { ...register.device, epoch: 2, generation: 2 };
      await bench.store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
        const place = { tenantId, scopeId: siteId };
        const merged = await mergeRows(tx, createKindTable(TEST_KINDS), place, [deviceRow(device)]);
        await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
      });
      const restored = createOrigin(device, register.token, register.keys, 9);
      const old = register.push([register.commit(shop.siteId, [lineRow('b')])]);
      const held = { epoch: 1, seq: 1 };
      expect(await bench.push(device, old)).toMatchObject({ body: { code: 'stale_epoch', held } });
      const txns = [
        restored.commit(siteId, [lineRow('c')]),
        restored.commit(siteId, [lineRow('d')]),
      ];
      expect(await bench.push(device, restored.push(txns.slice(1)))).toMatchObject({
        status: 409,
        body: { expectedSeq: 2 },
      });
      expect(await bench.push(device, restored.push(txns))).toMatchObject({
        status: 200,
        body: { epoch: 2, lastSeq: 11 },
      });
    });

    it('[HB7] sets a commit with a broken row aside whole, says so again at a repeat, and goes on', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const broken = { ...lineRow('b'), doc: { amountMinor: 'ten' } };
      const request = register.push([
        register.commit(shop.siteId, [lineRow('a')]),
        register.commit(shop.siteId, [lineRow('c'), broken]),
        register.commit(shop.siteId, [{ ...lineRow('c'), id: `lin_${'x'.repeat(80)}` }]),
        register.commit(shop.siteId, [lineRow('d')]),
      ]);
      const outcome = await bench.push(register.device, request);
      expect(outcome).toMatchObject({
        status: 200,
        body: {
          lastSeq: 4,
          rejected: [
            { seq: 2, code: 'schema' },
            { seq: 3, code: 'schema' },
          ],
        },
      });
      expect((await bench.push(register.device, request)).body).toEqual(outcome.body);
      expect((await bench.business(shop)).map((row) => row.id).sort()).toEqual(['lin_a', 'lin_d']);
      const aside = (await bench.store.quarantined(shop.tenantId)).map((commit) => commit.seq);
      expect(aside).toEqual([2, 3]);
    });

    it('[HB8] quarantines what a device may not write: hub kinds, foreign scopes, the wrong scope', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const forgedHead = {
        kind: 'origin',
        id: 'dev_x',
        doc: { generation: 1, rank: 9, hash: 'x' },
      };
      const request = register.push([
        register.commit(shop.siteId, [forgedHead]),
        register.commit('sit_elsewhere', [lineRow('a')]),
        register.commit(shop.tenantId, [lineRow('b')]),
        register.commit(shop.siteId, [{ ...lineRow('c'), id: 'lin_\0' }]),
      ]);
      const outcome = await bench.push(register.device, request);
      expect(outcome.status === 200 && outcome.body.rejected.map((r) => [r.seq, r.code])).toEqual([
        [1, 'rights'],
        [2, 'rights'],
        [3, 'schema'],
        [4, 'schema'],
      ]);
      expect(await bench.business(shop)).toEqual([]);
    });

    it('[HB9] takes the commits of another origin from the site hub of its site only', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const hub = await shop.enroll('site_hub', 'Cellar');
      const kitchen = await shop.enroll('kitchen', 'Grill');
      const stranger = (await bench.shopWithRegister()).register;
      const request = register.push([register.commit(shop.siteId, [lineRow('a')])]);
      for (const sender of [kitchen, stranger]) {
        expect(await bench.push(sender.device, request)).toMatchObject({
          status: 403,
          body: { code: 'wrong_origin' },
        });
      }
      expect((await bench.push(hub.device, request)).status).toBe(200);
      expect((await bench.push(register.device, request)).body).toMatchObject({ lastSeq: 1 });
    });

    it('[HB10] never overwrites a fact; other content under its id raises an alarm', async () => {
      const { shop, register } = await bench.shopWithRegister();
      await bench.push(
        register.device,
        register.push([register.commit(shop.siteId, [lineRow('a', 100)])]),
      );
      const other = register.push([register.commit(shop.siteId, [lineRow('a', 999)])]);
      expect((await bench.push(register.device, other)).status).toBe(200);
      const [row] = await bench.business(shop);
      expect(JSON.parse(row?.doc ?? '').amountMinor).toBe(100);
      expect(await bench.store.alarms(shop.tenantId)).toMatchObject([
        { kind: 'line', id: 'lin_a', code: 'fact_conflict' },
      ]);
    });

    it('[HB16] tells of a quarantined commit by a row of its site, once, with what it would have written', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const broken = { ...lineRow('b'), doc: { amountMinor: 'ten', note: 'half \ud83d' } };
      const huge = { ...lineRow('c'), doc: { amountMinor: 'x'.repeat(70_000) } };
      const request = register.push([
        register.commit(shop.siteId, [lineRow('a'), broken]),
        register.commit(shop.siteId, [huge]),
      ]);
      await bench.push(register.device, request);
      await bench.push(register.device, request);
      const told = (await bench.log(shop)).filter((row) => row.kind === 'verdict');
      const { deviceId } = register.device;
      expect(told.map((row) => row.id)).toEqual([`${deviceId}:1:1`, `${deviceId}:1:2`]);
      const [small, large] = told.map((row) => JSON.parse(row.doc));
      expect(small).toMatchObject({ code: 'schema', origin: deviceId, scopeId: shop.siteId });
      expect(small.reason).toBeTruthy();
      expect(small.rows).toEqual([
        { kind: 'line', id: 'lin_a', doc: lineRow('a').doc },
        { kind: 'line', id: 'lin_b', doc: { amountMinor: 'ten', note: 'half \ufffd' } },
      ]);
      expect(large.rows).toEqual([{ kind: 'line', id: 'lin_c' }]);
    });

    it('[HB17] tells of an alarm by a row beside the one that it names, once', async () => {
      const { shop, register } = await bench.shopWithRegister();
      for (const amount of [100, 999, 999]) {
        const txn = register.commit(shop.siteId, [lineRow('a', amount)]);
        await bench.push(register.device, register.push([txn]));
      }
      const told = (await bench.log(shop)).filter((row) => row.kind === 'alarm');
      const { deviceId } = register.device;
      expect(told.map((row) => row.id)).toEqual([`fact_conflict:line:lin_a:${deviceId}`]);
      expect(JSON.parse(told[0]?.doc ?? '')).toMatchObject({
        code: 'fact_conflict',
        subjectKind: 'line',
        subjectId: 'lin_a',
        origin: deviceId,
        txn: `${deviceId}:1:2`,
        doc: lineRow('a', 999).doc,
      });
    });
  });
};
