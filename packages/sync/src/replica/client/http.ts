import { gzipSync } from 'node:zlib';
import { createAgent, requestOf } from '../../lines/pinned.ts';

export type HttpAnswer = { readonly status: number; readonly body: unknown };

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  /** The whole header, in place of a token. */
  readonly authorization?: string;
  /** JSON text. */
  readonly body?: string;
  readonly timeoutMs: number;
};

/** Requests to one hub over connections that stay open: a handshake per commit would cost its latency. */
export type Http = { send(request: HttpRequest): Promise<HttpAnswer>; close(): void };

/** Below this a packet is a packet: packing gains nothing. */
const GZIP_FROM = 1024;

export const createHttp = (baseUrl: string): Http => {
  const agent = createAgent(baseUrl);
  const open = requestOf(baseUrl);
  const send: Http['send'] = (wanted) =>
    new Promise((settle, fail) => {
      const { headers, payload } = packed(wanted);
      const url = new URL(wanted.path, baseUrl);
      const request = open(url, { agent, method: wanted.method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          const body = jsonOf(Buffer.concat(chunks).toString('utf8'));
          settle({ status: response.statusCode ?? 0, body });
        });
      });
      const late = setTimeout(() => {
        request.destroy(new Error(`no answer within ${wanted.timeoutMs} ms`));
      }, wanted.timeoutMs);
      request.on('close', () => clearTimeout(late));
      request.on('error', fail);
      request.end(payload);
    });
  return { send, close: () => agent.destroy() };
};

type Headers = Record<string, string | number>;

const packed = (wanted: HttpRequest): { headers: Headers; payload: Buffer } => {
  const plain = Buffer.from(wanted.body ?? '', 'utf8');
  const headers: Headers = {};
  if (wanted.token !== undefined) headers.authorization = `Bearer ${wanted.token}`;
  if (wanted.authorization !== undefined) headers.authorization = wanted.authorization;
  if (wanted.body === undefined) return { headers, payload: plain };
  headers['content-type'] = 'application/json';
  const payload = plain.length > GZIP_FROM ? gzipSync(plain, { level: 3 }) : plain;
  if (payload !== plain) headers['content-encoding'] = 'gzip';
  headers['content-length'] = payload.length;
  return { headers, payload };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
