import type { Replica } from '../replica.ts';
import type { FeedBatch } from './shape-feed.ts';
import type { SnapshotLoader, SnapshotProgress } from './snapshot.ts';

export type Loading = {
  /** Resolves when the file is loaded or there is none; rejects when it broke off. */
  readonly done: Promise<void>;
  /** Undefined before the first page and once all is done. */
  progress(): SnapshotProgress | undefined;
  stop(): void;
};

type LoadOptions = {
  readonly replica: Replica;
  readonly hubUrl: string;
  readonly scope: string;
  readonly snapshot: SnapshotLoader;
  readonly log: (event: object) => void;
  readonly onState: (problem: string | undefined) => void;
  readonly apply: (batch: FeedBatch) => void;
};

/** Loads a scope's file into an empty replica, page by page, and says how far it is. */
export const startLoading = (options: LoadOptions): Loading => {
  const { replica, hubUrl, scope, log } = options;
  const stop = new AbortController();
  const place = { hub: hubUrl, scope };
  let progress: SnapshotProgress | undefined;
  const load = async (): Promise<void> => {
    const token = replica.identity()?.token ?? '';
    const outcome = await options.snapshot({
      ...{ hubUrl, scope, token, signal: stop.signal },
      onBatch: (batch) => {
        stop.signal.throwIfAborted();
        options.apply(batch);
      },
      onProgress: (next) => {
        progress = next;
        options.onState(undefined);
      },
    });
    if (outcome === 'loaded')
      log({ level: 'info', event: 'snapshot_loaded', ...place, ...progress });
  };
  const done = load().finally(() => {
    progress = undefined;
  });
  return { done, progress: () => progress, stop: () => stop.abort() };
};
