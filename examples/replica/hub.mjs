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
/** A stream is ended by the hub after a minute, a file takes as long as it takes. */
const LONG_MS = 600_000;

/** The parts of a body between separators; what follows the last one is dropped. */
async function* partsOf(text, separator) {
  let rest = '';
  for await (const piece of text) {
    const parts = (rest + piece).split(separator);
    rest = parts.pop();
    yield* parts;
  }
}

/** Events become batches: each ends with its up-to-date, which names the place behind it. */
async function* batchesOf(text, { handle, cursor }) {
  let messages = [];
  for await (const event of partsOf(text, '\n\n')) {
    if (!event.startsWith('data: ')) continue;
    const message = JSON.parse(event.slice('data: '.length));
    messages.push(message);
    if (message.headers.control !== 'up-to-date') continue;
    const offset = `${message.headers.global_last_seen_lsn}_0`;
    yield { messages, handle, cursor, offset };
    messages = [];
  }
}

/** `token()` answers the token of the identity in use. */
export const createHub = (url, token, signal) => {
  const send = (path, options = {}, limitMs = SILENCE_MS) =>
    fetch(new URL(path, url), {
      ...options,
      headers: { ...(token() && { authorization: `Bearer ${token()}` }), ...options.headers },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
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
  const ask = async (query, limitMs) => {
    const all = { table: 'sync_row', ...query };
    const response = await send(`/v1/shape?${new URLSearchParams(all)}`, {}, limitMs);
    const header = (name) => response.headers.get(`electric-${name}`) ?? undefined;
    if (response.status === 409) {
      await response.body?.cancel();
      return {};
    }
    const place = { handle: header('handle'), offset: header('offset'), cursor: header('cursor') };
    return { response, place };
  };
  return {
    enroll: (body) => post('/v1/devices/enroll', body),
    push: (body) => post('/v1/push', body),
    epoch: (body) => post('/v1/devices/epoch', body),
    fork: (body) => post('/v1/devices/fork', body),
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
    /** The lines of a scope's file; undefined when the hub has none. */
    async snapshot(scope) {
      const response = await send(`/v1/snapshot?${new URLSearchParams({ scope })}`, {}, LONG_MS);
      if (response.status !== 200) return answer(response);
      const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
      const text = unpacked.pipeThrough(new TextDecoderStream());
      return (async function* lines() {
        for await (const line of partsOf(text, '\n')) yield JSON.parse(line);
      })();
    },
    /** One request of the shape log; `mustRefetch` when the log is another one than we followed. */
    async shape(query) {
      const { response, place } = await ask(query);
      if (response === undefined) return { mustRefetch: true };
      return { mustRefetch: false, messages: await answer(response), ...place };
    },
    /** The same as a stream of batches, for as long as the hub holds it open. */
    async stream(query) {
      const { response, place } = await ask({ ...query, live_sse: 'true' }, LONG_MS);
      if (response === undefined) return { mustRefetch: true };
      if (!response.ok) return answer(response);
      const batches = batchesOf(response.body.pipeThrough(new TextDecoderStream()), place);
      return { mustRefetch: false, batches };
    },
  };
};
