import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of a body as sent, and unpacked. A push of 100 ordinary commits is under 1 MB. */
const BODY_LIMIT = 8 * 1024 * 1024;
const UNPACKED_LIMIT = 32 * 1024 * 1024;

const unpack = promisify(gunzip);

/** An answer other than 200 that a route wants to give; the error handler sends it. */
export class HttpProblem extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly field: string | undefined;
  constructor(statusCode: number, code: string, message: string, field?: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.field = field;
  }
}

const textOf = async (request: FastifyRequest, body: Buffer): Promise<string> => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return body.toString('utf8');
  if (encoding !== 'gzip') {
    throw new HttpProblem(415, 'unsupported_encoding', `content-encoding ${encoding} is not gzip.`);
  }
  try {
    return (await unpack(body, { maxOutputLength: UNPACKED_LIMIT })).toString('utf8');
  } catch {
    throw new HttpProblem(400, 'bad_encoding', 'The body is no gzip data, or unpacks to too much.');
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'bad_json', 'The body is not JSON.');
  }
};

/** Bodies are JSON, plain or gzip, whatever content type a client names. */
export const acceptJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    async (request: FastifyRequest, body: Buffer) => parseJson(await textOf(request, body)),
  );
};
