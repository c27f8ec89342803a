import type { Txn } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import { SITE, TENANT } from '../shop/place.ts';
import type { Shop } from '../shop/shop.ts';
import {
  type AnyRow,
  allRowsOfHub,
  CLASS_OF,
  docText,
  keyOf,
  knows,
  readableBy,
  rowsOfReplica,
  textOf,
} from './rows.ts';

const SHOWN = 3;

/** How rows of one store differ from those that are wanted; the first few in full. */
/** The central hub's rows and their texts, which every other store is compared with. */
type Wanted = {
  readonly rows: ReadonlyMap<string, AnyRow>;
  readonly texts: ReadonlyMap<string, string>;
};

const wantedOf = (rows: ReadonlyMap<string, AnyRow>): Wanted => ({
  rows,
  texts: new Map([...rows].map(([key, row]) => [key, textOf(row)])),
});

const unlike = (
  name: string,
  rows: ReadonlyMap<string, AnyRow>,
  { texts }: Pick<Wanted, 'texts'>,
): string[] => {
  const found = new Map([...rows].map(([key, row]) => [key, textOf(row)]));
  const keys = [
    ...[...found].filter(([key, text]) => texts.get(key) !== text).map(([key]) => key),
    ...[...texts.keys()].filter((key) => !found.has(key)),
  ];
  if (keys.length === 0) return [];
  const shown = keys
    .slice(0, SHOWN)
    .map((key) => `${key}: ${found.get(key) ?? 'missing'} but central ${texts.get(key) ?? 'none'}`);
  return [`${name} differs in ${keys.length} rows; ${shown.join('; ')}`];
};

/** Rows of a store that are other than those wanted, by their texts. */
export const differences = (
  name: string,
  rows: ReadonlyMap<string, AnyRow>,
  wanted: ReadonlyMap<string, AnyRow>,
): string[] => unlike(name, rows, wantedOf(wanted));

/** An older program is asked for the kinds that it knows. */
const known = (db: Replica['db'], { rows, texts }: Wanted): Pick<Wanted, 'texts'> => ({
  texts: new Map([...texts].filter(([key]) => knows(db, rows.get(key)?.kind ?? ''))),
});

/** Rows, clocks and deletions are the same text on every replica and hub. */
const equalRows = async (
  { devices, site }: Shop,
  rows: ReadonlyMap<string, AnyRow>,
): Promise<string[]> => {
  const wanted = wantedOf(rows);
  const inKitchens = wantedOf(readableBy('kitchen', rows, TENANT));
  const problems = unlike('site hub', await allRowsOfHub(site.store()), wanted);
  for (const device of devices) {
    const db = device.running()?.replica.db;
    if (db === undefined) problems.push(`${device.name} is down`);
    else {
      const all = device.kind === 'kitchen' ? inKitchens : wanted;
      const own = device.old() ? known(db, all) : all;
      problems.push(...unlike(device.name, rowsOfReplica(db), own));
    }
    // Whoever waits for the last row of all need not be told of every store that lacks it.
    if (problems.length > SHOWN) return problems;
  }
  return problems;
};

/** Every commit that a device finished is acknowledged, and the central hub's head is its head. */
const acknowledged = async ({ devices, central }: Shop): Promise<string[]> => {
  const problems: string[] = [];
  const origins = new Map<string, string>();
  for (const device of devices) {
    const replica = device.running()?.replica;
    if (replica === undefined) continue;
    const { commits, lastSeq } = replica.pending();
    if (commits > 0) {
      const status = device.running()?.sync.status();
      problems.push(
        `${device.name} waits with ${commits} of ${lastSeq} commits (${status?.mode}, ${status?.lastError})`,
      );
    }
    const origin = replica.identity()?.deviceId ?? '';
    if (origins.has(origin)) problems.push(`${device.name} still is ${origins.get(origin)} too`);
    origins.set(origin, device.name);
    const head = (await central.store().head(origin))?.seq ?? 0;
    if (head !== lastSeq) {
      problems.push(`${device.name} finished ${lastSeq} commits, the central hub has ${head}`);
    }
  }
  return problems;
};

/** Facts of these commits, by key. */
const factsOf = (txns: Iterable<Txn>): Map<string, string> => {
  const facts = new Map<string, string>();
  for (const txn of txns) {
    for (const row of txn.rows) {
      if (CLASS_OF.get(row.kind) === 'fact') facts.set(keyOf(row), docText(row.doc));
    }
  }
  return facts;
};

const finished = ({ world }: Shop): Txn[] =>
  [...world.watch.ledger.values()].flatMap((txns) => [...txns.values()]);

/** Facts that the central hub writes itself. */
const HUB_FACTS: ReadonlySet<string> = new Set(['fork']);

/** Each fact of a finished commit is there as it was written, and nothing that nobody wrote. */
export const factProblems = (
  written: Iterable<Txn>,
  doubtful: readonly Txn[],
  rows: ReadonlyMap<string, AnyRow>,
): string[] => {
  const facts = factsOf(written);
  const perhaps = factsOf(doubtful);
  const problems: string[] = [];
  for (const [key, text] of facts) {
    const row = rows.get(key);
    if (row === undefined) problems.push(`${key} is lost`);
    else if (docText(row.doc) !== text) problems.push(`${key} was changed`);
  }
  for (const [key, { kind }] of rows) {
    if (CLASS_OF.get(kind) !== 'fact' || HUB_FACTS.has(kind)) continue;
    if (!facts.has(key) && !perhaps.has(key)) problems.push(`nobody wrote ${key}`);
  }
  return problems.slice(0, SHOWN);
};

type Ranked = { readonly generation: number; readonly rank: number; readonly text: string };

const later = (a: Ranked, b: Ranked): boolean => {
  if (a.generation !== b.generation) return a.generation > b.generation;
  return a.rank === b.rank ? a.text > b.text : a.rank > b.rank;
};

const statesOf = (txns: readonly Txn[]): readonly (readonly [string, Ranked])[] =>
  txns.flatMap(({ rows }) =>
    rows
      .filter(({ kind }) => CLASS_OF.get(kind) === 'state')
      .map((row) => {
        const { generation, rank } = row.doc as { generation: number; rank: number };
        return [keyOf(row), { generation, rank, text: docText(row.doc) }] as const;
      }),
  );

const textHeld = (row: AnyRow | undefined): string =>
  row === undefined ? 'null' : docText(row.doc);

/** Each state is the greatest that any device wrote, by a merge of our own, or one that went with a disk. */
export const stateProblems = (
  written: readonly Txn[],
  doubtful: readonly Txn[],
  rows: ReadonlyMap<string, AnyRow>,
): string[] => {
  const greatest = new Map<string, Ranked>();
  for (const [key, next] of statesOf(written)) {
    const before = greatest.get(key);
    if (before === undefined || later(next, before)) greatest.set(key, next);
  }
  const perhaps = statesOf(doubtful);
  return [...greatest]
    .filter(([key, wanted]) => {
      const text = textHeld(rows.get(key));
      const late = perhaps.some(
        ([other, state]) => other === key && state.text === text && later(state, wanted),
      );
      return text !== wanted.text && !late;
    })
    .slice(0, SHOWN)
    .map(([key, { text }]) => `${key} should be ${text}`);
};

/** What people are told of an identity that two disks had. */
const NUMBERS_TWICE: ReadonlySet<string> = new Set(['forked', 'branch']);

/**
 * Nothing lies in quarantine, alarms or the parking place. Rows whose signed commit went with a disk are put right
 * by comparison, which is told.
 */
const nothingAside = async ({ devices, hubs, world }: Shop): Promise<string[]> => {
  const problems: string[] = [];
  for (const hub of hubs.filter((one) => one.up())) {
    for (const one of await hub.store().quarantined(TENANT)) {
      problems.push(`${hub.name} set commit ${one.seq} aside: ${one.verdict?.reason}`);
    }
    for (const { code, kind, id } of await hub.store().alarms(TENANT)) {
      if (NUMBERS_TWICE.has(code) && world.watch.twins.has(id)) continue;
      problems.push(`${hub.name}: ${code} of ${kind} ${id}`);
    }
  }
  for (const device of devices) {
    const alarms = device
      .running()
      ?.replica.db.prepare<[], { code: string; kind: string; row_id: string }>(
        "SELECT code, kind, row_id || ' ' || detail || ' at ' || at AS row_id FROM sync_alarm",
      )
      .all();
    for (const { code, kind, row_id } of alarms ?? []) {
      if (code === 'digest_healed' && world.watch.doubtful.length > 0) continue;
      problems.push(`${device.name}: ${code} of ${kind} ${row_id}`);
    }
  }
  return problems.slice(0, SHOWN);
};

/** The first hub of the site acts, and the one that stood in for it has ended. */
const handedBack = ({ site, central, standby }: Shop): string[] => [
  ...(site.up() && site.acting() ? [] : ['the site hub does not act']),
  ...(central.up() ? [] : ['the central hub is down']),
  ...(standby.hub.running() ? ['the stand-by hub has not ended'] : []),
];

/** What still differs; nothing once the shop has converged. */
export const convergenceProblems = async (shop: Shop): Promise<string[]> => {
  const waiting = [...handedBack(shop), ...(await acknowledged(shop))];
  if (waiting.length > 0) return waiting;
  const rows = await allRowsOfHub(shop.central.store());
  const unequal = await equalRows(shop, rows);
  if (unequal.length > 0) return unequal;
  const written = finished(shop);
  const { doubtful } = shop.world.watch;
  return [
    ...factProblems(written, doubtful, rows),
    ...stateProblems(written, doubtful, rows),
    ...(await nothingAside(shop)),
  ];
};

/** Numbers that both hubs gave so far; a shop at rest gives no more. */
export const numbersGiven = async ({ site, central }: Shop): Promise<string> => {
  const scopes = [TENANT, SITE];
  const heads = [site, central].flatMap((hub) =>
    scopes.map((scopeId) => hub.store().lastSeq({ tenantId: TENANT, scopeId })),
  );
  return (await Promise.all(heads)).join(' ');
};
