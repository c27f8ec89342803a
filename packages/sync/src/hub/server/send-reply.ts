import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { HttpReply } from '../shape/serve-shape.ts';

/** Sends a reply of the handlers; a stream is written at the pace at which its reader takes it. */
export const sendReply = async (
  reply: FastifyReply,
  answer: HttpReply,
  signal: AbortSignal,
): Promise<FastifyReply> => {
  if (typeof answer.body === 'string') {
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  }
  reply.hijack();
  reply.raw.writeHead(answer.status, answer.headers);
  reply.raw.flushHeaders();
  await pump(reply.raw, answer.body, signal).catch(() => reply.raw.destroy());
  return reply;
};

const pump = async (
  raw: ServerResponse,
  chunks: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> => {
  for await (const chunk of chunks) {
    if (signal.aborted) break;
    if (!raw.write(chunk)) await once(raw, 'drain', { signal });
  }
  raw.end();
};
