import type { Fact } from '@galley/base';
import { expect, it } from 'vitest';
import { openOffice, SITE, type TestOffice } from '../testing/open-office.fixture.ts';
import { checkFacts, menuOf } from '../testing/trade.fixture.ts';
import { checkList } from './check-views.ts';
import { salesView } from './sales-view.ts';

const CHECKS = 100_000;
const DAYS = 365;
const LIMIT_MS = 200;

const dayOf = (at: number): string =>
  new Date(Date.UTC(2026, 0, 1 + (at % DAYS))).toISOString().slice(0, 10);

/** Rows go straight into the tables: the way by commits is measured elsewhere. */
const insertAll = ({ replica }: TestOffice, facts: Iterable<Fact>): void => {
  const statements = new Map<string, ReturnType<typeof replica.db.prepare>>();
  const insert = ({ kind, id, doc }: Fact) => {
    const names = Object.keys(doc);
    const columns = names.map((name) => `"${name}"`).join(', ');
    const known = statements.get(kind);
    const statement =
      known ??
      replica.db.prepare(
        `INSERT INTO "${kind}" (id, ${columns}, _scope, _deleted, _mark)
         VALUES (?, ${names.map(() => '?').join(', ')}, '${SITE}', 0, 0)`,
      );
    statements.set(kind, statement);
    const cells = Object.values(doc).map((v) =>
      typeof v === 'object' && v ? JSON.stringify(v) : v,
    );
    statement.run(id, ...cells);
  };
  replica.db.transaction(() => {
    for (const fact of facts) insert(fact);
  })();
};

function* yearOfTrade(shop: TestOffice): Generator<Fact> {
  const menu = menuOf(shop);
  for (let i = 0; i < CHECKS; i++) {
    const picks = [
      menu[i % menu.length],
      menu[(i * 7) % menu.length],
      menu[(i * 13) % menu.length],
    ];
    const ordered = picks.flatMap((item) => (item === undefined ? [] : [{ item, quantity: 1 }]));
    const businessDate = dayOf(i);
    yield* checkFacts({ id: `y${i}`, ordered, businessDate }, i + 1);
  }
}

const fastest = (runs: number, work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

it('[OF6] tells a day among 100,000 checks in less than 200 ms', { timeout: 120_000 }, () => {
  const shop = openOffice();
  insertAll(shop, yearOfTrade(shop));
  const { reads } = shop.office;
  const site = reads.site(SITE);
  if (site === undefined) throw new Error('the demo site is there');
  expect(reads.days()).toHaveLength(DAYS);
  const sales = salesView(reads, site, dayOf(200));
  expect(sales.checksSettled).toBeGreaterThan(270);
  expect(fastest(5, () => salesView(reads, site, dayOf(200)))).toBeLessThan(LIMIT_MS);
  expect(fastest(5, () => checkList(reads, dayOf(200), true))).toBeLessThan(LIMIT_MS);
  expect(fastest(5, () => reads.days())).toBeLessThan(LIMIT_MS);
});
