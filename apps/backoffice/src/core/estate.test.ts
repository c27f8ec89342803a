import type { Json } from '@galley/base';
import { describe, expect, it } from 'vitest';
import type { EstateView } from '../contract/index.ts';
import { device, hubSends } from './testing/hub-rows.fixture.ts';
import {
  logIn,
  NOW,
  OWNER_PIN,
  openOffice,
  SITE,
  SUPERVISOR_PIN,
  type TestOffice,
} from './testing/open-office.fixture.ts';
import { failureOf, firstItem, nothing } from './testing/outcomes.fixture.ts';
import { checkFacts, menuOf } from './testing/trade.fixture.ts';

const verdict = (id: string, rows: readonly object[], code = 'schema') => ({
  kind: 'verdict',
  id,
  doc: {
    at: NOW,
    code,
    generation: 1,
    origin: 'dev_bar',
    rank: 0,
    reason: 'line.quantity is not int',
    rows,
    scopeId: SITE,
  },
});

const lineRow = (shop: TestOffice, quantity: Json) => {
  const line = checkFacts({ id: 'one', ordered: [{ item: firstItem(shop), quantity: 2 }] })[1];
  if (line === undefined) throw new Error('a check has a line');
  return { ...line, doc: { ...line.doc, quantity } };
};

const estateOf = async (shop: TestOffice): Promise<EstateView> => {
  const call = { session: shop.houseSession };
  const outcome = await shop.definition.queries.estate.ask(nothing, call);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

describe('devices', () => {
  it('[OF27] shows devices with state, epoch and newest commit, and what waits for a person', async () => {
    const shop = openOffice();
    const good = lineRow(shop, 2);
    const [opened] = checkFacts({ id: 'one', ordered: [] });
    if (opened === undefined) throw new Error('a check has a row');
    shop.commit([opened, good]);
    const told = { ...good.doc, quantity: 3 };
    hubSends(
      shop,
      device('dev_bar', 'Bar'),
      device('dev_twin', 'Bar'),
      device('dev_old', 'Old till', 1),
      { kind: 'origin', id: 'dev_bar', doc: { generation: 2, hash: 'x', rank: 17 } },
      {
        kind: 'fork',
        id: 'dev_twin',
        doc: { at: NOW, epoch: 1, fromSeq: 4, origin: 'dev_bar', toSeq: 6 },
      },
      verdict('dev_bar:2:9', [lineRow(shop, 'two')]),
      {
        kind: 'alarm',
        id: 'a',
        doc: {
          at: NOW,
          code: 'fact_conflict',
          doc: told,
          generation: 1,
          origin: 'dev_bar',
          rank: 0,
          subjectId: good.id,
          subjectKind: 'line',
          txn: 'dev_bar:2:10',
        },
      },
    );
    const estate = await estateOf(shop);
    expect(estate.open).toBe(3);
    expect(estate.devices).toMatchObject([
      { id: 'dev_bar', state: 'cloned', lastSeq: 17, epoch: 2 },
      { id: 'dev_old', state: 'revoked', lastSeq: 0 },
      { id: 'dev_twin', state: 'enrolled' },
    ]);
    expect(estate.forks).toMatchObject([{ deviceName: 'Bar', fromSeq: 4, toSeq: 6 }]);
    const check = {
      id: opened.id,
      title: expect.stringMatching(/\w/u),
      businessDate: '2026-06-01',
    };
    expect(estate.conflicts[0]?.check).toEqual(check);
    expect(estate.quarantine[0]?.rows[0]?.check).toEqual(check);
    expect(estate.conflicts[0]?.differences).toEqual([
      { name: 'quantity', stands: '2', told: '3' },
    ]);
    const [task] = estate.quarantine;
    expect(task).toMatchObject({ deviceName: 'Bar', code: 'schema', adoptable: true });
    const wrong = task?.rows[0]?.fields.filter((field) => field.wrong);
    expect(wrong).toMatchObject([{ name: 'quantity', type: 'int', value: 'two' }]);
  });

  it('[OF27] shows what stands of a fact also where its kind is not known here', async () => {
    const shop = openOffice();
    hubSends(
      shop,
      { kind: 'comet', id: 'com_1', doc: { tail: 3, name: 'Halley' } },
      {
        kind: 'alarm',
        id: 'a',
        doc: {
          at: NOW,
          code: 'fact_conflict',
          doc: { tail: 4, name: 'Halley' },
          generation: 1,
          origin: 'dev_bar',
          rank: 0,
          subjectId: 'com_1',
          subjectKind: 'comet',
          txn: 'dev_bar:2:10',
        },
      },
    );
    expect((await estateOf(shop)).conflicts[0]?.differences).toEqual([
      { name: 'tail', stands: '3', told: '4' },
    ]);
  });

  it('[OF27] tells nothing of devices to nobody who is not logged in', async () => {
    const { definition } = openOffice();
    const asked = definition.queries.estate.ask(nothing, { session: undefined });
    expect(await failureOf(asked)).toBe('not_logged_in');
  });
});

describe('deciding', () => {
  const resolve = (shop: TestOffice, session: string, more: object) =>
    shop.definition.commands.resolve.run(
      { subjectKind: 'verdict', subjectId: 'v', act: 'discarded', reason: 'Rung twice', ...more },
      shop.call(session),
    );

  it('[OF28] is done once, with a reason, by a role that may, and stays to be seen', async () => {
    const shop = openOffice();
    const owner = await logIn(shop, OWNER_PIN);
    const supervisor = await logIn(shop, SUPERVISOR_PIN);
    hubSends(shop, verdict('v', [lineRow(shop, 'two')]));
    expect(await failureOf(resolve(shop, supervisor, {}))).toBe('not_allowed');
    expect(await failureOf(resolve(shop, owner, { subjectId: 'w' }))).toBe('unknown_subject');
    expect(await failureOf(resolve(shop, owner, { act: 'seen' }))).toBe('wrong_act');
    const { schema } = shop.definition.commands.resolve;
    const blank = { subjectKind: 'verdict', subjectId: 'v', act: 'discarded', reason: '  ' };
    expect(schema.safeParse(blank).success).toBe(false);
    expect(await resolve(shop, owner, {})).toEqual({ ok: true, value: null });
    expect(await failureOf(resolve(shop, owner, {}))).toBe('already_resolved');
    const estate = await estateOf(shop);
    expect(estate.open).toBe(0);
    expect(estate.quarantine[0]?.resolution).toEqual({
      act: 'discarded',
      reason: 'Rung twice',
      at: NOW,
      byName: 'Maeve Trelawny',
    });
    expect(shop.rows('line')).toEqual([]);
  });

  it('[OF28] what is no rejected commit is marked as seen', async () => {
    const shop = openOffice();
    const owner = await logIn(shop, OWNER_PIN);
    const doc = { at: NOW, epoch: 1, fromSeq: 4, origin: 'dev_bar', toSeq: 6 };
    hubSends(shop, { kind: 'fork', id: 'dev_twin', doc });
    const about = { subjectKind: 'fork', subjectId: 'dev_twin' };
    expect(await failureOf(resolve(shop, owner, { ...about, act: 'adopted' }))).toBe('wrong_act');
    expect(await resolve(shop, owner, { ...about, act: 'seen' })).toMatchObject({ ok: true });
    expect((await estateOf(shop)).open).toBe(0);
  });

  it('[OF29] takes corrected rows in under their ids, in the commit of the decision, or none of them', async () => {
    const shop = openOffice();
    const owner = await logIn(shop, OWNER_PIN);
    const line = lineRow(shop, 'two');
    const item = firstItem(shop);
    const price = { kind: 'menu_item', id: item.id, doc: { priceMinor: 777 } };
    hubSends(shop, verdict('v', [line, price]));
    const take = (value?: string) =>
      resolve(shop, owner, {
        act: 'adopted',
        ...(value === undefined ? {} : { corrections: [{ row: 0, column: 'quantity', value }] }),
      });
    expect(await take()).toMatchObject({
      error: { code: 'wrong_value', field: 'rows.0.quantity' },
    });
    expect(await take('2.5')).toMatchObject({ error: { field: 'rows.0.quantity' } });
    expect(shop.rows('line')).toEqual([]);
    const before = shop.replica.pending().commits;
    expect(await take('2')).toEqual({ ok: true, value: null });
    expect(shop.rows('line')).toMatchObject([{ id: line.id, quantity: 2 }]);
    expect(menuOf(shop).find((row) => row.id === item.id)?.priceMinor).toBe(777);
    expect(shop.rows('resolution')).toMatchObject([{ act: 'adopted', subjectId: 'v' }]);
    // One of the tenant (the price) and one of the site (the line and the decision).
    expect(shop.replica.pending().commits).toBe(before + 2);
  });

  it('[OF29] a fact that is here with other content stands, and rows that did not travel cannot be taken in', async () => {
    const shop = openOffice();
    const owner = await logIn(shop, OWNER_PIN);
    shop.commit([lineRow(shop, 5)]);
    const unknown = { kind: 'hologram', id: 'hol_1', doc: { depth: 4 } };
    hubSends(
      shop,
      verdict('v', [lineRow(shop, 2)]),
      verdict('w', [{ kind: 'line', id: 'lin_big' }]),
      verdict('x', [unknown]),
      verdict('y', [lineRow(shop, 5)]),
    );
    const take = (subjectId: string) => resolve(shop, owner, { act: 'adopted', subjectId });
    expect(await failureOf(take('v'))).toBe('row_differs');
    expect(await failureOf(take('w'))).toBe('not_adoptable');
    expect(await failureOf(take('x'))).toBe('not_adoptable');
    const { quarantine } = await estateOf(shop);
    expect(quarantine.map((task) => task.adoptable)).toEqual([true, false, false, true]);
    expect(await take('y')).toEqual({ ok: true, value: null });
    expect(shop.rows('line')).toMatchObject([{ quantity: 5 }]);
  });

  it('[OF45] a row that what is here does not make whole is not taken in, and its cell is named', async () => {
    const shop = openOffice();
    const owner = await logIn(shop, OWNER_PIN);
    const { id: _first, ...whole } = menuOf(shop).find(({ id }) => id === firstItem(shop).id) ?? {};
    const bare = { kind: 'menu_item', id: 'itm_bare', doc: { name: 'Bare' } };
    const unpriced = { ...bare, id: 'itm_unpriced', doc: { ...whole, priceMinor: null } };
    hubSends(shop, verdict('v', [bare]), verdict('w', [unpriced]));
    const take = (subjectId: string, corrections: object[] = []) =>
      resolve(shop, owner, { act: 'adopted', subjectId, corrections });
    const missing = await take('v');
    expect(missing).toMatchObject({
      error: {
        code: 'wrong_value',
        field: 'rows.0.categoryId',
        message: expect.stringContaining('categoryId is missing'),
      },
    });
    const { quarantine } = await estateOf(shop);
    const asked = quarantine[0]?.rows[0]?.fields.filter(({ wrong }) => wrong);
    expect(asked?.map(({ name }) => name)).toContain('priceMinor');
    expect(await take('w')).toMatchObject({ error: { field: 'rows.0.priceMinor' } });
    expect(menuOf(shop).map(({ name }) => name)).not.toContain('Bare');
    const corrections = [{ row: 0, column: 'priceMinor', value: '500' }];
    expect(await take('w', corrections)).toEqual({ ok: true, value: null });
    expect(menuOf(shop).find(({ id }) => id === 'itm_unpriced')?.priceMinor).toBe(500);
  });
});
