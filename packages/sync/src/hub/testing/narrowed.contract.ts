import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  controlsOf,
  type HouseTarget,
  OWN_TARGET,
  positionOf,
  type RawReply,
  rawShape,
  readAll,
  type ShapeTarget,
} from './shape-target.fixture.ts';
import { hlcAt, pinRow } from './shop.fixture.ts';

const kindsOf = (messages: RawReply['messages']): (string | null | undefined)[] => [
  ...new Set(messages.flatMap(({ value }) => (value === undefined ? [] : [value.kind]))),
];

/** What a kitchen screen is told of the tenant, however it asks. Held against any server at an address. */
export const describeNarrowed = (
  title: string,
  open: () => Promise<HouseTarget>,
  traits = OWN_TARGET,
): void => {
  describe(`${title}: a reader who may not read everything`, { timeout: traits.testMs }, () => {
    let target: HouseTarget;
    let count = 0;
    beforeAll(async () => {
      target = await open();
      await setPin();
    });
    afterAll(() => target.dispose());

    const as = (token: string): ShapeTarget => ({
      ...target,
      token,
      scope: target.house.scope,
    });
    const kitchen = () => as(target.house.kitchenToken);
    const office = () => as(target.house.officeToken);
    const setPin = (ms = 1_780_000_000_000) => {
      count += 1;
      const at = hlcAt(ms + count, 'dev_office');
      return target.house.write([pinRow('ann', `verifier-${count}`, at)]);
    };
    const ask = async (path: string, token: string) => {
      const headers = { authorization: `Bearer ${token}`, connection: 'close' };
      const response = await fetch(`${target.url}${path}`, { headers });
      return { status: response.status, text: await response.text() };
    };

    it('[DR7] the log leaves out what its reader may not read, from any place and in any mode', async () => {
      const all = await readAll(office());
      expect(kindsOf(all.rows)).toContain('pin_verifier');
      const { rows, handle, offset } = await readAll(kitchen());
      expect(kindsOf(rows)).not.toContain('pin_verifier');
      const held = rawShape(kitchen(), { offset, handle, live: 'true', cursor: '' });
      await setPin();
      const live = await held;
      expect([live.status, controlsOf(live)]).toEqual([200, ['up-to-date']]);
      const catchUp = await rawShape(kitchen(), { offset, handle });
      const after = await rawShape(kitchen(), { offset: 'now' });
      for (const reply of [live, catchUp, after]) expect(reply.text).not.toContain('verifier-');
    });

    it('[DR7] nor does a filter, another handle or a stream get it', async () => {
      const filter = { offset: '-1', where: "kind = 'pin_verifier'" };
      expect((await rawShape(kitchen(), filter)).status).toBe(400);
      const all = await readAll(office());
      const foreign = await rawShape(kitchen(), { offset: '0_0', handle: all.handle });
      expect(foreign.text).not.toContain('verifier-');
      const start = await rawShape(kitchen(), { offset: '-1' });
      const [handle, offset] = positionOf(start);
      const query = new URLSearchParams({ table: 'sync_row', scope: target.house.scope, offset });
      for (const name of ['live', 'live_sse']) query.set(name, 'true');
      query.set('handle', handle);
      const stop = new AbortController();
      const response = await fetch(`${target.url}/v1/shape?${query}`, {
        headers: { authorization: `Bearer ${target.house.kitchenToken}` },
        signal: stop.signal,
      });
      await setPin();
      await target.house.write([{ kind: 'probe', id: `prb_${count}`, doc: { n: count } }]);
      const text = await readUntil(response, `prb_${count}`);
      stop.abort();
      expect(text).toContain('up-to-date');
      expect(text).not.toContain('verifier-');
    });

    it('[DR7] sums, buckets and the file for new devices tell nothing of it', async () => {
      const { scope, kitchenToken, officeToken } = target.house;
      const bucket = `/v1/bucket?scope=${scope}&kind=pin_verifier&day=`;
      expect((await ask(bucket, officeToken)).text).toContain('verifier-');
      const answers = [
        await ask(bucket, kitchenToken),
        await ask(`/v1/digest?scope=${scope}`, kitchenToken),
        await ask(`/v1/digest?scope=${scope}&kind=pin_verifier`, kitchenToken),
        await ask(`/v1/snapshot?scope=${scope}`, kitchenToken),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 204]);
      expect(JSON.parse(answers[0]?.text ?? '')).toEqual({ rows: [], next: null });
      for (const { text } of answers) expect(text).not.toContain('verifier-');
    });

    it('[DR8] nor does what hubs say of it: a held write, a verdict', async () => {
      await setPin(Date.now() + 86_400_000);
      const told = await readAll(office());
      const held = told.rows.filter(({ value }) => value?.kind === 'held');
      expect(held.some(({ value }) => value?.doc?.includes('verifier-'))).toBe(true);
      expect(kindsOf((await readAll(kitchen())).rows)).not.toContain('held');
      const broken = { ...pinRow('bob', 'secret-of-bob', hlcAt(1, 'dev_office')), deleted: false };
      await target.house.write([{ ...broken, doc: { verifier: 'secret-of-bob', extra: '\0' } }]);
      const site = { ...target, token: target.house.kitchenToken };
      const { rows } = await readAll(site);
      const verdict = rows.find(({ value }) => value?.kind === 'verdict');
      expect(verdict?.value?.doc).toContain('emp_bob');
      expect(JSON.stringify(rows)).not.toContain('secret-of-bob');
    });
  });
};

const readUntil = async (response: Response, end: string): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(end) || !text.slice(text.indexOf(end)).includes('up-to-date')) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text;
};
