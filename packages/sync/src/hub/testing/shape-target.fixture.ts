import type { WireRow } from '../../protocol/index.ts';

/**
 * A shape server under test, as one sees it from outside: an address, a token, and a way to make rows appear
 * in the scope. Nothing here knows how the server is made, so another server can be held to the same rules.
 */
export type ShapeTarget = {
  readonly url: string;
  readonly token: string;
  readonly scope: string;
  /** A scope of another tenant: there, but not for this token. */
  readonly foreignScope: string;
  write(rows: readonly WireRow[]): Promise<void>;
  /** Ends the server and starts it again on the same address and data; rejects where that is not ours to do. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
};

/** The tenant's scope, in which there is what a kitchen screen may not read. */
export type House = {
  readonly scope: string;
  readonly officeToken: string;
  readonly kitchenToken: string;
  /** By the back office; commits may be set aside. */
  write(rows: readonly WireRow[]): Promise<void>;
};

export type HouseTarget = ShapeTarget & { readonly house: House };

/** What a suite must know of its target before that is there. */
export type TargetTraits = {
  /** False for a server that runs elsewhere: what needs a restart is left out. */
  readonly restarts: boolean;
  /** How long one test may take, in ms: a real service holds a request for 20 s. */
  readonly testMs: number;
  /** How long something that must come is waited for, in ms. */
  readonly waitMs: number;
};

export const OWN_TARGET: TargetTraits = { restarts: true, testMs: 30_000, waitMs: 8000 };

/** A fact of a kind that no hub knows: every hub keeps it and passes it on. */
export const probeRow = (id: string): WireRow => ({
  kind: 'probe',
  id: `lin_${id}`,
  doc: { amountMinor: 100, businessDate: '2026-06-01', name: 'Chips', note: null },
});

export type RawReply = {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly messages: readonly ShapeMessage[];
  readonly text: string;
};

export type ShapeMessage = {
  readonly key?: string;
  readonly value?: Readonly<Record<string, string | null>>;
  readonly headers: Readonly<Record<string, unknown>>;
};

const parse = (text: string): ShapeMessage[] => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};

/** One raw request, with nothing of a client's help. */
export const rawShape = async (
  target: ShapeTarget,
  query: Readonly<Record<string, string>>,
  options: { readonly token?: string | null; readonly path?: string } = {},
): Promise<RawReply> => {
  const params = new URLSearchParams({ table: 'sync_row', scope: target.scope, ...query });
  for (const [name, value] of [...params]) if (value === '') params.delete(name);
  const token = options.token === undefined ? target.token : options.token;
  const response = await fetch(`${target.url}${options.path ?? '/v1/shape'}?${params}`, {
    headers: { connection: 'close', ...(token !== null && { authorization: `Bearer ${token}` }) },
  });
  const text = await response.text();
  const header = (name: string): string | null => response.headers.get(name);
  return { status: response.status, header, messages: parse(text), text };
};

export const controlsOf = (reply: RawReply): unknown[] =>
  reply.messages.flatMap((message) => message.headers.control ?? []);

/** Reads from the beginning to the up-to-date, chunk by chunk. */
export const readAll = async (target: ShapeTarget) => {
  let reply = await rawShape(target, { offset: '-1' });
  const rows = reply.messages.filter((message) => message.value !== undefined);
  let chunks = 1;
  while (!controlsOf(reply).includes('up-to-date')) {
    if (reply.status !== 200 || chunks > 1000)
      throw new Error(`stuck: ${reply.status} ${reply.text}`);
    const [handle, offset] = positionOf(reply);
    reply = await rawShape(target, { offset, handle });
    rows.push(...reply.messages.filter((message) => message.value !== undefined));
    chunks += 1;
  }
  const [handle, offset] = positionOf(reply);
  return { rows, chunks, handle, offset };
};

export const positionOf = (reply: RawReply): [handle: string, offset: string] => [
  reply.header('electric-handle') ?? '',
  reply.header('electric-offset') ?? '',
];
