import { type Message, ShapeStream, type ShapeStreamOptions } from '@electric-sql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  OWN_TARGET,
  probeRow,
  rawShape,
  readAll,
  type ShapeTarget,
} from './shape-target.fixture.ts';

type Reader = {
  readonly stream: ShapeStream;
  readonly messages: Message[];
  ids(): string[];
  controls(): unknown[];
  until(condition: () => boolean): Promise<void>;
  stop(): void;
};

/** The official client is the judge: what it cannot follow is wrong. */
export const describeShapeClient = (
  title: string,
  open: () => Promise<ShapeTarget>,
  traits = OWN_TARGET,
): void => {
  describe(`${title}: official client`, { timeout: traits.testMs }, () => {
    let target: ShapeTarget;
    let count = 0;
    const next = () => {
      count += 1;
      return probeRow(`cli${count}`);
    };
    const last = () => `lin_cli${count}`;
    beforeAll(async () => {
      target = await open();
      await target.write([next(), next()]);
    });
    afterAll(() => target.dispose());

    const follow = (options: Partial<ShapeStreamOptions> = {}): Reader =>
      reader(target, options, traits.waitMs);

    for (const liveSse of [false, true]) {
      const way = liveSse ? 'SSE' : 'long-poll';

      it(`[HS20] reads history and follows live by ${way}, each row once`, async () => {
        const one = follow({ liveSse });
        await one.until(() => one.controls().includes('up-to-date'));
        for (let n = 0; n < 5; n += 1) {
          await target.write([next(), next()]);
          await one.until(() => one.ids().includes(last()));
        }
        const lines = one.ids().filter((id) => id.startsWith('lin_cli'));
        expect(new Set(lines).size).toBe(count);
        expect(lines).toHaveLength(count);
        one.stop();
      });

      it(`[HS21] resumes by ${way} from a stored handle and offset without a repeat`, async () => {
        const { handle, offset } = await readAll(target);
        await target.write([next()]);
        const one = follow({ liveSse, handle, offset: offset as `${number}_${number}` });
        await one.until(() => one.ids().includes(last()));
        await target.write([next()]);
        await one.until(() => one.ids().includes(last()));
        expect(one.ids().filter((id) => id.startsWith('lin_'))).toHaveLength(2);
        one.stop();
      });

      it(`[HS22] recovers by ${way} from a rotated log: must-refetch, then everything again`, async () => {
        const one = follow({ liveSse, handle: 'gone.gone-1', offset: '0_0' });
        await one.until(() => one.ids().includes(last()));
        expect(one.controls()).toContain('must-refetch');
        await target.write([next()]);
        await one.until(() => one.ids().includes(last()));
        one.stop();
      });

      it.runIf(traits.restarts)(
        `[HS24] goes on by ${way} after a restart of the server`,
        async () => {
          const one = follow({ liveSse });
          await one.until(() => one.ids().includes(last()));
          await target.restart();
          await target.write([next()]);
          await one.until(() => one.ids().includes(last()));
          one.stop();
        },
      );
    }

    it('[HS25] tells an update from an insert to a reader that follows live', async () => {
      const one = follow();
      await one.until(() => one.controls().includes('up-to-date'));
      await target.write([next()]);
      await one.until(() => one.ids().includes(last()));
      const operations = one.messages.flatMap((message) =>
        'value' in message && message.value.kind === 'origin' ? [message.headers.operation] : [],
      );
      expect(operations.at(-1)).toBe('update');
      one.stop();
    });

    it('[HS26] keeps serving others while one reader is slow', async () => {
      const slow = await rawShape(target, { offset: 'now' });
      const handle = slow.header('electric-handle') ?? '';
      const offset = slow.header('electric-offset') ?? '';
      const query = new URLSearchParams({ table: 'sync_row', scope: target.scope, offset, handle });
      query.set('live', 'true');
      query.set('live_sse', 'true');
      const stop = new AbortController();
      const headers = { authorization: `Bearer ${target.token}` };
      await fetch(`${target.url}/v1/shape?${query}`, { headers, signal: stop.signal });
      const fast = follow({ liveSse: true });
      await fast.until(() => fast.controls().includes('up-to-date'));
      for (let n = 0; n < 5; n += 1) {
        const rows = Array.from({ length: 50 }, next);
        await target.write(
          rows.map((row) => ({ ...row, doc: { ...row.doc, note: 'y'.repeat(8000) } })),
        );
      }
      await fast.until(() => fast.ids().includes(last()));
      stop.abort();
      fast.stop();
    });

    // Last: the client remembers for the whole process that a handle was given up.
    for (const liveSse of [false, true]) {
      const way = liveSse ? 'SSE' : 'long-poll';
      it(`[HS23] finds its way by ${way} from an offset behind the end`, async () => {
        const { handle } = await readAll(target);
        const one = follow({ liveSse, handle, offset: '99999999_0' });
        await one.until(() => one.ids().includes(last()));
        await target.write([next()]);
        await one.until(() => one.ids().includes(last()));
        one.stop();
      });
    }
  });
};

const reader = (
  target: ShapeTarget,
  options: Partial<ShapeStreamOptions>,
  waitMs: number,
): Reader => {
  const stopping = new AbortController();
  const messages: Message[] = [];
  const stream = new ShapeStream({
    url: `${target.url}/v1/shape`,
    params: { table: 'sync_row', scope: target.scope },
    headers: { authorization: `Bearer ${target.token}` },
    signal: stopping.signal,
    backoffOptions: { initialDelay: 20, maxDelay: 100, multiplier: 2 },
    ...options,
  });
  stream.subscribe((batch) => {
    messages.push(...batch);
  });
  const until = async (condition: () => boolean): Promise<void> => {
    const endAt = Date.now() + waitMs;
    while (!condition()) {
      if (Date.now() > endAt)
        throw new Error(`not within ${waitMs} ms; got ${messages.length} messages`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return {
    stream,
    messages,
    ids: () => messages.flatMap((m) => ('value' in m ? [String(m.value.id)] : [])),
    controls: () => messages.flatMap((m) => ('control' in m.headers ? [m.headers.control] : [])),
    until,
    stop: () => stopping.abort(),
  };
};
