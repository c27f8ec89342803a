import { Agent, request } from 'node:http';

export type Reply = { readonly status: number; readonly body: string };

export type Caller = {
  get(path: string, token: string): Promise<Reply>;
  push(
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>>,
    token: string,
  ): Promise<Reply>;
  close(): void;
};

/** Speaks to a hub over a few connections that are kept, as devices do. */
export const createCaller = (url: string): Caller => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const call = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string | Uint8Array,
  ): Promise<Reply> =>
    new Promise((settle, fail) => {
      const asked = request(`${url}${path}`, { agent, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () =>
          settle({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
      });
      asked.on('error', fail);
      asked.end(body);
    });
  const withToken = (token: string): Record<string, string> =>
    token === '' ? {} : { authorization: `Bearer ${token}` };
  return {
    get: (path, token) => call('GET', path, withToken(token)),
    push: (body, headers, token) => {
      const json = { 'content-type': 'application/json' };
      return call('POST', '/v1/push', { ...json, ...withToken(token), ...headers }, body);
    },
    close: () => agent.destroy(),
  };
};
