import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createLineFetch } from '../../lines/pinned.ts';
import type { Envelope } from '../../protocol/index.ts';
import type { FeedBatch } from './shape-feed.ts';

export type SnapshotRequest = {
  readonly hubUrl: string;
  readonly scope: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** A page of rows, with the place behind it. A throw ends the reading. */
  readonly onBatch: (batch: FeedBatch) => void;
  readonly onProgress: (progress: SnapshotProgress) => void;
};

/** `total` is what the hub counted when the file began. */
export type SnapshotProgress = { readonly rows: number; readonly total: number };

/**
 * Reads a scope's snapshot file, if its hub has one for it: `none` says to read the shape from its start.
 * Rejects when the file breaks off. Every page that was stored names a place in the log, from which the
 * shape goes on whatever became of the rest.
 */
export type SnapshotLoader = (request: SnapshotRequest) => Promise<'loaded' | 'none'>;

type About = {
  readonly snapshot: number;
  readonly tenantId: string;
  readonly scopeId: string;
  readonly handle: string;
  readonly rows: number;
};
type Row = Omit<Envelope, 'tenantId' | 'scopeId'>;
type Line = About | Row | { readonly at: string } | { readonly end: number };

const isAbout = (line: Line): line is About => 'snapshot' in line;
/** The one form that is known; a later one is left to the shape log. */
const KNOWN = 1;

/** Turns lines into pages; answers what the line before the last promised. */
const createReader = ({ onBatch, onProgress }: SnapshotRequest) => {
  let about: About | undefined;
  let page: Envelope[] = [];
  let rows = 0;
  let ended = false;
  return {
    ended: (): boolean => ended,
    understood: (): boolean => about === undefined || about.snapshot === KNOWN,
    take(text: string): void {
      const line = JSON.parse(text) as Line;
      if (isAbout(line)) about = line;
      else if (about === undefined) throw new Error('the snapshot does not say what it is');
      else if ('end' in line) ended = line.end === rows;
      else if ('at' in line) {
        onBatch({
          envelopes: page,
          evicted: [],
          handle: about.handle,
          offset: line.at,
          upToDate: false,
        });
        rows += page.length;
        page = [];
        onProgress({ rows, total: Math.max(rows, about.rows) });
      } else page.push({ ...line, tenantId: about.tenantId, scopeId: about.scopeId });
    },
  };
};

const readBody = async (body: ReadableStream, request: SnapshotRequest): Promise<boolean> => {
  const file = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  const unpacked = createGunzip();
  file.once('error', (error) => unpacked.destroy(error));
  const reader = createReader(request);
  try {
    for await (const line of createInterface({ input: file.pipe(unpacked) })) {
      request.signal.throwIfAborted();
      reader.take(line);
      if (!reader.understood()) return false;
    }
  } finally {
    file.destroy();
    unpacked.destroy();
  }
  if (!reader.ended()) throw new Error('the snapshot broke off');
  return true;
};

/** Over HTTP, from the hub's own route. A hub that has no such route has no snapshots. */
export const httpSnapshot: SnapshotLoader = async (request) => {
  const url = new URL('/v1/snapshot', request.hubUrl);
  url.hash = '';
  url.searchParams.set('scope', request.scope);
  const response = await createLineFetch(request.hubUrl)(url.href, {
    headers: { authorization: `Bearer ${request.token}` },
    signal: request.signal,
  });
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    return 'none';
  }
  return (await readBody(response.body, request)) ? 'loaded' : 'none';
};
