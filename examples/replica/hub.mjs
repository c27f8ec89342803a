/** Requests to one hub (docs/specs/protocol.md: enrolment, push, shape, digest). */

/** Told with what the hub said: whoever asked decides what to do. */
export class HubRefusal extends Error {
  constructor(status, body) {
    super(`${status} ${body?.code ?? ''} ${body?.message ?? body?.reason ?? ''}`.trim());
    this.status = status;
    this.body = body;
  }
}

/** A live request is held for 20 s; after this long nobody is there any more. */
const SILENCE_MS = 45_000;

export const createHub = (url, token, signal) => {
  const send = (path, options = {}) =>
    fetch(new URL(path, url), {
      ...options,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...options.headers },
      signal: AbortSignal.any([signal, AbortSignal.timeout(SILENCE_MS)]),
    });
  const answer = async (response) => {
    const body = response.status === 204 ? undefined : await response.json();
    if (!response.ok) throw new HubRefusal(response.status, body);
    return body;
  };
  const get = async (path, query = {}) =>
    answer(await send(`${path}?${new URLSearchParams(query)}`));
  const post = async (path, body) =>
    answer(
      await send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  return {
    enroll: (body) => post('/v1/devices/enroll', body),
    push: (body) => post('/v1/push', body),
    epoch: (body) => post('/v1/devices/epoch', body),
    /** Hub time less local time: the answer is taken for half a round trip old. */
    async clockOffset() {
      const [asked, from] = [Date.now(), performance.now()];
      const { now } = await get('/v1/time');
      return Math.round(now - (asked + (performance.now() - from) / 2));
    },
    digest: (scope) => get('/v1/digest', { scope }),
    async bucket(scope, kind, day) {
      const rows = [];
      for (let next = ''; next !== null; ) {
        const page = await get('/v1/bucket', { scope, kind, day, after: next });
        rows.push(...page.rows);
        next = page.next;
      }
      return rows;
    },
    /** One request of the shape log; `mustRefetch` when the log is another one than we followed. */
    async shape(query) {
      const all = { table: 'sync_row', ...query };
      const response = await send(`/v1/shape?${new URLSearchParams(all)}`);
      if (response.status === 409) {
        await response.body?.cancel();
        return { mustRefetch: true };
      }
      const header = (name) => response.headers.get(`electric-${name}`) ?? undefined;
      return {
        mustRefetch: false,
        messages: await answer(response),
        handle: header('handle'),
        offset: header('offset'),
        cursor: header('cursor'),
      };
    },
  };
};
