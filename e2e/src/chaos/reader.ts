import {
  type ChangeMessage,
  isChangeMessage,
  type Row,
  Shape,
  ShapeStream,
  type ShapeStreamInterface,
} from '@electric-sql/client';
import { canonicalJson, type Doc } from '@galley/base';
import type { Clk } from '@galley/sync/protocol';
import { enrolDevice, generateDeviceKeys } from '@galley/sync/replica';
import { type AnyRow, CLASS_OF, keyOf } from '../../../simulation/src/oracles/rows.ts';
import { SITE, TENANT } from '../../../simulation/src/shop/place.ts';
import type { ChaosShop } from './shop.ts';

type SyncRow = Row & {
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
  readonly doc: Doc;
  readonly clk: Clk | null;
  readonly deleted: boolean;
};

/** The official client, which knows nothing of Galley, at the central hub. */
export type Reader = {
  /** Its materialised shapes. */
  rows(): Map<string, AnyRow>;
  /** Facts that changed and states that went back, as they came. */
  readonly problems: readonly string[];
  /** Messages that brought a row. */
  changes(): number;
  /** Logs that were started over. */
  refetches(): number;
  stop(): void;
};

type Place = { readonly generation: number; readonly rank: number; readonly text: string };

const placeOf = ({ doc }: SyncRow): Place => ({
  generation: Number(doc.generation ?? 0),
  rank: Number(doc.rank ?? 0),
  text: canonicalJson(doc),
});

/** Why a row may not follow what came of it before. */
const regress = (kind: string, before: Place, now: Place): string | undefined => {
  const type = CLASS_OF.get(kind);
  if (type === 'fact' && before.text !== now.text) return 'changed';
  if (type !== 'state') return undefined;
  const back =
    now.generation < before.generation ||
    (now.generation === before.generation && now.rank < before.rank);
  return back ? `went back from ${before.generation}/${before.rank}` : undefined;
};

/** Enrolled like any device, and never heard from: it only reads. */
const tokenFor = async (shop: ChaosShop): Promise<string> => {
  const kind = 'register';
  const name = 'reader';
  const hubUrl = shop.lines.get('reader>hub')?.url ?? '';
  const code = await shop.codeFor(kind, name);
  const granted = await enrolDevice({ hubUrl, code, kind, name, keys: generateDeviceKeys() });
  if (!granted.ok) throw new Error(granted.error.message);
  return granted.value.token;
};

export const openReader = async (shop: ChaosShop): Promise<Reader> => {
  const token = await tokenFor(shop);
  const abort = new AbortController();
  const seen = new Map<string, Place>();
  const problems: string[] = [];
  let changes = 0;
  let refetches = 0;
  const look = ({ value }: ChangeMessage<SyncRow>): void => {
    changes += 1;
    const key = keyOf(value);
    const now = placeOf(value);
    const before = seen.get(key);
    const problem = before && regress(value.kind, before, now);
    if (problem !== undefined) problems.push(`the reader's ${key} ${problem}`);
    seen.set(key, now);
  };
  const follow = (scope: string): Shape<SyncRow> => {
    const stream = new ShapeStream<SyncRow>({
      url: new URL('/v1/shape', shop.lines.get('reader>hub')?.url).href,
      params: { table: 'sync_row', scope, replica: 'full' },
      headers: { authorization: `Bearer ${token}` },
      parser: { int8: (text: string) => Number(text) },
      backoffOptions: { initialDelay: 100, maxDelay: 1000, multiplier: 2 },
      warnOnHttp: false,
      signal: abort.signal,
      // Whatever went wrong on the way, it asks again from where it stands.
      onError: (error) => {
        if (!abort.signal.aborted && /40[0134]/.test(String(error)))
          problems.push(`the reader was refused: ${String(error).slice(0, 200)}`);
        return {};
      },
    });
    stream.subscribe((messages) => {
      for (const message of messages) {
        if (isChangeMessage(message)) look(message as ChangeMessage<SyncRow>);
        else if (message.headers.control === 'must-refetch') refetches += 1;
      }
    });
    // The client's own types disagree about optional members.
    return new Shape(stream as unknown as ShapeStreamInterface<SyncRow>);
  };
  const shapes = [TENANT, SITE].map(follow);
  return {
    problems,
    changes: () => changes,
    refetches: () => refetches,
    rows: () =>
      new Map(
        shapes
          .flatMap(({ currentRows }) => currentRows)
          .filter(({ kind }) => kind !== 'digest')
          .map((row) => [keyOf(row), row]),
      ),
    stop: () => abort.abort(),
  };
};
