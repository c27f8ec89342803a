import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import { createKindReader } from '../digest-book.ts';
import { closeHouses, type Desk, line, live, openDesk, openHouse } from './digest-house.fixture.ts';

afterEach(closeHouses);

const TABLES = {
  line: ['amountMinor', 'businessDate', 'name', 'note', '_extra', '_absent', '_scope'],
  ticket: ['generation', 'rank', 'lines', '_deleted', '_extra', '_scope'],
  menu_item: ['name', 'priceMinor', '_clk', '_deleted', '_extra', '_absent', '_scope'],
} as const;
const IDS = { line: 'lin_1', ticket: 'tkt_1', menu_item: 'itm_1' };
type Kind = keyof typeof TABLES;

const later = '{"b":"7fffffffffff0000-dev_none"}';
const VALUES = ['zzGREATER', 'AA', '', '~', '[]', '{"x":1}', '["name"]', later, '{', 7, 0, -1, 99];

type Damage = {
  readonly at: 'author' | 'other' | 'hub';
  readonly kind: Kind;
  readonly cell: string;
  readonly value: string | number | null;
};

const damages: fc.Arbitrary<Damage> = fc
  .record({
    at: fc.constantFrom('author' as const, 'other' as const, 'hub' as const),
    kind: fc.constantFrom('line' as const, 'ticket' as const, 'menu_item' as const),
    value: fc.constantFrom(...VALUES, null),
  })
  .chain((damage) =>
    fc.record({ ...constants(damage), cell: fc.constantFrom(...cellsOf(damage)) }),
  );

const constants = <T extends object>(value: T) =>
  Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, fc.constant(held)]),
  ) as unknown as { [K in keyof T]: fc.Arbitrary<T[K]> };

/** A hub has the columns of the doc in one cell. */
const cellsOf = ({ at, kind }: Pick<Damage, 'at' | 'kind'>): readonly string[] =>
  at === 'hub' ? TABLES[kind].filter((cell) => !cell.startsWith('_')) : TABLES[kind];

const text = (value: Damage['value']): string =>
  typeof value === 'string' && /^[[{]./.test(value) ? value : JSON.stringify(value);

const inflict = ({ kind, cell, value }: Damage, files: { hub?: string; desk?: string }): void => {
  const db = new Database(files.hub ?? files.desk ?? '');
  try {
    if (files.hub === undefined) {
      db.prepare(`UPDATE "${kind}" SET "${cell}" = ? WHERE id = ?`).run(value, IDS[kind]);
    } else {
      const set = `UPDATE sync_row SET doc = json_set(doc, '$.${cell}', json(?)) WHERE id = ?`;
      db.prepare(set).run(text(value), IDS[kind]);
    }
  } catch (error) {
    // A value that the table does not take is no damage.
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
};

const shop = async () => {
  const house = await openHouse();
  const [author, other] = [await openDesk(house, 'Bar'), await openDesk(house, 'Door')];
  const item = (doc: object) => [{ kind: 'menu_item', id: 'itm_1', doc: doc as { name: string } }];
  const ticket = (rank: number) => {
    return { kind: 'ticket', id: 'tkt_1', doc: { generation: 1, rank, lines: [{ name: 'Crab' }] } };
  };
  author.replica.commit({ facts: [line('lin_1'), line('lin_2', 200), ticket(1)] });
  author.replica.commit({ facts: item({ name: 'Crab', priceMinor: 9 }) });
  author.replica.commit({ facts: [ticket(2)] });
  await live(house, [author, other], 3);
  other.replica.commit({ facts: item({ priceMinor: 8 }) });
  await live(house, [author, other], 22);
  return { house, author, other };
};
type Shop = Awaited<ReturnType<typeof shop>>;

/** What the cells say: `[]` of absent columns says no more than none. */
const contentOf = ({ replica }: Desk): unknown =>
  TEST_KINDS.filter(({ kind }) => kind in TABLES).map((spec) =>
    createKindReader(replica.db, spec).after('', 100),
  );

const everything = ({ house, author, other }: Shop): unknown => {
  const db = new Database(house.file, { readonly: true });
  const kinds = Object.keys(TABLES).map((kind) => `'${kind}'`);
  const rows = db
    .prepare(
      `SELECT kind, id, doc, clk, deleted FROM sync_row WHERE kind IN (${kinds.join(', ')}) ORDER BY kind, id`,
    )
    .all();
  db.close();
  return { hub: rows, author: contentOf(author), other: contentOf(other) };
};

const suffers = async (damage: Damage): Promise<void> => {
  const here = await shop();
  const { house, author, other } = here;
  const right = everything(here);
  const heads = [author, other].map(({ replica }) => replica.chainHead()?.seq);
  const files = damage.at === 'hub' ? { hub: house.file } : { desk: here[damage.at].file };
  inflict(damage, files);
  await live(house, [author, other], 65);
  expect(everything(here)).toEqual(right);
  expect([author, other].map(({ replica }) => replica.chainHead()?.seq)).toEqual(heads);
  const states = [author, other].map(({ keeper }) => keeper.state().state);
  expect(states).toEqual(['agrees', 'agrees']);
  await closeHouses();
};

describe('what is true', () => {
  const found: Damage[] = [
    { at: 'other', kind: 'menu_item', cell: 'name', value: 'zzGREATER' },
    { at: 'author', kind: 'menu_item', cell: 'name', value: 'zzGREATER' },
    { at: 'author', kind: 'menu_item', cell: 'name', value: 'AA' },
    { at: 'other', kind: 'menu_item', cell: '_clk', value: later },
    { at: 'other', kind: 'ticket', cell: 'generation', value: 6 },
    { at: 'author', kind: 'ticket', cell: 'generation', value: 6 },
    { at: 'hub', kind: 'menu_item', cell: 'name', value: 'zzGREATER' },
    { at: 'hub', kind: 'ticket', cell: 'generation', value: 6 },
    { at: 'author', kind: 'line', cell: 'businessDate', value: 'AA' },
  ];
  for (const damage of found) {
    const { at, kind, cell, value } = damage;
    it(`[DG7] ${kind}.${cell} = ${value} at the ${at} heals to what was committed, and is committed by nobody`, () =>
      suffers(damage));
  }

  it('[DG7] any cell that is damaged anywhere heals to what was committed, and is committed by nobody', async () => {
    await fc.assert(fc.asyncProperty(damages, suffers), { numRuns: 24, endOnFailure: true });
  }, 120_000);
});
