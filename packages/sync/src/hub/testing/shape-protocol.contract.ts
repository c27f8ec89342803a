import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  controlsOf,
  OWN_TARGET,
  positionOf,
  probeRow,
  type RawReply,
  rawShape,
  readAll,
  type ShapeTarget,
} from './shape-target.fixture.ts';

const isDigestAlone = ({ messages }: RawReply): boolean => {
  const rows = messages.filter(({ value }) => value !== undefined);
  return rows.length > 0 && rows.every(({ value }) => value?.kind === 'digest');
};

/** The rules of the way down over raw HTTP. Held against any server at an address. */
export const describeShapeProtocol = (
  title: string,
  open: () => Promise<ShapeTarget>,
  traits = OWN_TARGET,
): void => {
  describe(`${title}: raw HTTP`, { timeout: traits.testMs }, () => {
    let target: ShapeTarget;
    let count = 0;
    const next = () => {
      count += 1;
      return probeRow(`raw${count}`);
    };
    const write = (n = 1) => target.write(Array.from({ length: n }, next));
    beforeAll(async () => {
      target = await open();
      await write(3);
    });
    afterAll(() => target.dispose());

    const refused: readonly (readonly [string, Record<string, string>, string])[] = [
      ['no table', { table: '', offset: '-1' }, 'table'],
      ['another table', { table: 'hub_device', offset: '-1' }, 'table'],
      ['no scope', { scope: '', offset: '-1' }, 'scope'],
      ['no offset', {}, 'offset'],
      ['a made-up offset', { offset: 'tomorrow', handle: 'h' }, 'offset'],
      ['an offset without handle', { offset: '0_0' }, 'handle'],
      ['live at -1', { offset: '-1', live: 'true' }, 'live'],
      ['live at now', { offset: 'now', live: 'true' }, 'live'],
      ['SSE without live', { offset: '0_0', handle: 'h', live_sse: 'true' }, 'live_sse'],
      ['a filter of its own', { offset: '-1', where: '1=1' }, 'where'],
      ['columns of its own', { offset: '-1', columns: '"doc"' }, 'columns'],
      ['a subset', { offset: '-1', subset__limit: '1' }, 'subset__limit'],
      ['changes only', { offset: '-1', log: 'changes_only' }, 'log'],
      ['rows cut to changed columns', { offset: '-1', replica: 'default' }, 'replica'],
    ];
    for (const [what, query, field] of refused) {
      it(`[HS1] answers 400 to ${what} and names ${field}`, async () => {
        const reply = await rawShape(target, query);
        expect(reply.status).toBe(400);
        expect(JSON.parse(reply.text).errors).toHaveProperty([field]);
      });
    }

    it('[HS2] answers 401 without or with a wrong token, on any spelling of the path', async () => {
      for (const path of ['/v1/shape', '/v1/shape/', '/v1//shape', '/v1/%73hape', '//v1/shape']) {
        const reply = await rawShape(target, { offset: '-1' }, { token: null, path });
        expect([401, 404]).toContain(reply.status);
        expect(reply.text).not.toContain('lin_');
      }
      const spelled = await rawShape(target, { offset: '-1' }, { path: '/v1/%73hape' });
      expect(spelled.status).toBe(404);
      const wrong = await rawShape(target, { offset: '-1' }, { token: 'wrong-token-wrong-token' });
      expect(wrong.status).toBe(401);
    });

    it("[HS3] answers 403 to another tenant's scope", async () => {
      const reply = await rawShape(target, { scope: target.foreignScope, offset: '-1' });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toContain('lin_');
    });

    it('[HS4] starts at -1 with inserts, handle, offset and schema, without up-to-date or cursor', async () => {
      const reply = await rawShape(target, { offset: '-1' });
      expect(reply.status).toBe(200);
      expect(controlsOf(reply)).toEqual([]);
      expect(reply.header('electric-handle')).toBeTruthy();
      expect(reply.header('electric-offset')).toMatch(/^\d+_\d+$/);
      expect(reply.header('electric-cursor')).toBeNull();
      expect(reply.header('electric-up-to-date')).toBeNull();
      expect(JSON.parse(reply.header('electric-schema') ?? '{}')).toMatchObject({
        id: { type: 'text', not_null: true },
        seq: { type: 'int8' },
        doc: { type: 'jsonb' },
      });
      expect(reply.messages.every((m) => m.headers.operation === 'insert')).toBe(true);
    });

    it('[HS5] writes every value as text or null, and a key of the primary key parts', async () => {
      const { rows } = await readAll(target);
      const line = rows.find((row) => row.value?.kind === 'probe');
      for (const value of Object.values(line?.value ?? {})) {
        expect(value === null || typeof value === 'string').toBe(true);
      }
      const { tenant_id, scope_id, id } = line?.value ?? {};
      expect(line?.key).toBe(`"public"."sync_row"/"${tenant_id}"/"${scope_id}"/"probe"/"${id}"`);
    });

    it('[HS6] ends the catching up with up-to-date as the last message', async () => {
      const { handle, offset } = await readAll(target);
      const reply = await rawShape(target, { offset, handle });
      expect(reply.messages.at(-1)?.headers).toMatchObject({ control: 'up-to-date' });
      expect(reply.header('electric-up-to-date')).toBe('');
      expect(reply.header('electric-offset')).toBe(offset);
    });

    it('[HS7] starts at now behind all history', async () => {
      const reply = await rawShape(target, { offset: 'now' });
      expect(reply.messages).toHaveLength(1);
      expect(controlsOf(reply)).toEqual(['up-to-date']);
      expect(reply.header('electric-offset')).toBe((await readAll(target)).offset);
    });

    it('[HS8] holds a live request, answers it at once when a row comes, with cursor and up-to-date', async () => {
      const { handle, offset } = await readAll(target);
      const held = rawShape(target, { offset, handle, live: 'true', cursor: '' });
      const early = await Promise.race([held, new Promise((r) => setTimeout(r, 60, 'held'))]);
      expect(early).toBe('held');
      await write();
      const reply = await held;
      expect(controlsOf(reply)).toEqual(['up-to-date']);
      expect(reply.messages.some((m) => m.value?.id === `lin_raw${count}`)).toBe(true);
      expect(reply.header('electric-cursor')).toMatch(/^\d+$/);
      expect(reply.header('electric-offset')).not.toBe(offset);
    });

    it('[HS9] answers a live request that saw nothing with up-to-date and the offset unchanged', async () => {
      let { handle, offset } = await readAll(target);
      const wait = () => rawShape(target, { offset, handle, live: 'true', cursor: '7' });
      let reply = await wait();
      // A hub that is at work says what its rows come to once after each change: a row, and no wait that saw nothing.
      for (let told = 0; told < 3 && isDigestAlone(reply); told += 1) {
        [handle, offset] = positionOf(reply);
        reply = await wait();
      }
      expect(reply.messages).toHaveLength(1);
      expect(controlsOf(reply)).toEqual(['up-to-date']);
      expect(reply.header('electric-offset')).toBe(offset);
    });

    it('[HS10] gives a cursor above any that the reader sent', async () => {
      const { handle, offset } = await readAll(target);
      const sent = String(Date.now());
      const live = { offset, handle, live: 'true', cursor: sent };
      const reply = await rawShape(target, live);
      expect(Number(reply.header('electric-cursor'))).toBeGreaterThan(Number(sent));
    });

    it('[HS11] answers 409 with must-refetch and another handle to a handle that it does not know', async () => {
      for (const live of ['', 'true']) {
        const reply = await rawShape(target, { offset: '0_0', handle: 'gone.gone-1', live });
        expect(reply.status).toBe(409);
        expect(controlsOf(reply)).toEqual(['must-refetch']);
        expect(reply.header('electric-handle')).not.toBe('gone.gone-1');
      }
    });

    it('[HS12] answers 409 with a handle never used to an offset behind the end of the log', async () => {
      const { handle } = await readAll(target);
      for (const live of ['', 'true']) {
        const reply = await rawShape(target, { offset: '999999999_0', handle, live });
        expect(reply.status).toBe(409);
        expect(reply.header('electric-handle')).toBeTruthy();
        expect(reply.header('electric-handle')).not.toBe(handle);
      }
      const again = await rawShape(target, { offset: '-1', expired_handle: handle });
      expect(again.header('electric-handle')).not.toBe(handle);
      const [fresh, offset] = positionOf(again);
      expect((await rawShape(target, { offset, handle: fresh })).status).toBe(200);
    });

    it('[HS13] ignores handle, cursor and cache-buster at -1', async () => {
      const reply = await rawShape(target, { offset: '-1', handle: 'gone', 'cache-buster': 'x' });
      expect(reply.status).toBe(200);
    });

    it('[HS14] cuts a long log into chunks of at most about 1 MiB', async () => {
      const big = 'x'.repeat(4000);
      for (let n = 0; n < 5; n += 1) {
        const rows = Array.from({ length: 100 }, () => {
          const row = next();
          return { ...row, doc: { ...row.doc, note: big } };
        });
        await target.write(rows);
      }
      const { rows, chunks } = await readAll(target);
      expect(chunks).toBeGreaterThan(2);
      const ids = rows.map((row) => row.key);
      expect(new Set(ids).size).toBe(ids.length);
      expect(rows.filter((row) => row.value?.kind === 'probe')).toHaveLength(count);
    });

    it('[HS15] sends each message of a live stream alone, up-to-date after each batch', async () => {
      const { handle, offset } = await readAll(target);
      const params = { offset, handle, live: 'true', live_sse: 'true', cursor: '' };
      const query = new URLSearchParams({ table: 'sync_row', scope: target.scope, ...params });
      const stop = new AbortController();
      const response = await fetch(`${target.url}/v1/shape?${query}`, {
        headers: { authorization: `Bearer ${target.token}` },
        signal: stop.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      expect(response.headers.get('electric-cursor')).toMatch(/^\d+$/);
      expect(response.headers.get('electric-handle')).toBe(handle);
      await write();
      const events = await readEvents(response, 3);
      stop.abort();
      expect(events.at(-1)).toContain('"up-to-date"');
      expect(events.slice(0, -1).every((event) => event.startsWith('data: {'))).toBe(true);
      const lsn = /"global_last_seen_lsn":"(\d+)"/.exec(events.at(-1) ?? '')?.[1];
      const after = await rawShape(target, { offset: `${lsn}_0`, handle });
      expect(after.messages).toHaveLength(1);
    });

    it.runIf(traits.restarts)(
      '[HS16] goes on with the same handle and offset after a restart',
      async () => {
        const { handle, offset } = await readAll(target);
        await target.restart();
        await write();
        const reply = await rawShape(target, { offset, handle });
        expect(reply.status).toBe(200);
        expect(reply.messages.some((m) => m.value?.id === `lin_raw${count}`)).toBe(true);
      },
    );
  });
};

const readEvents = async (response: Response, least: number): Promise<string[]> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const events = () => text.split('\n\n').filter((event) => event.startsWith('data: '));
  while (events().length < least || !events().at(-1)?.includes('up-to-date')) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    text += decoder.decode(chunk.value, { stream: true });
  }
  return events();
};
