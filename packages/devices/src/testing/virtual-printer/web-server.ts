import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Twins } from '../twins/twins.ts';
import { devicesCss, devicesHtml, devicesJs } from '../twins/twins-page.ts';
import { changeTwins } from '../twins/twins-web.ts';
import { isOwnRequest } from './own-address.ts';
import type { Paper, VirtualPrinter } from './printer.ts';
import { pageCss, pageHtml, pageJs } from './web-page.ts';

const conditionSchema = z
  .object({
    coverOpen: z.boolean(),
    paper: z.enum(['ok', 'near-end', 'out']),
    offline: z.boolean(),
    cutterJam: z.boolean(),
    headHot: z.boolean(),
    failed: z.boolean(),
    drawerOpen: z.boolean(),
    drawerOpenIsLow: z.boolean(),
    neverRead: z.boolean(),
    paperLines: z.int().min(1).max(100_000),
    dropAfterBytes: z.int().min(1).max(1_000_000),
    resetAfterBytes: z.int().min(1).max(1_000_000),
    stopReadingAfterBytes: z.int().min(1).max(1_000_000),
    dripBytesPerSecond: z.int().min(50).max(1_000_000),
    splitReplies: z.boolean(),
    breakInReply: z.boolean(),
    processIds: z.enum(['honest', 'twice', 'late', 'stale-first', 'never']),
    keepsHalfCommands: z.boolean(),
  })
  .partial()
  .strict();

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': ['text/html; charset=utf-8', pageHtml],
  '/page.css': ['text/css', pageCss],
  '/page.js': ['text/javascript', pageJs],
};

const devicePages: typeof pages = {
  '/devices': ['text/html; charset=utf-8', devicesHtml],
  '/devices.css': ['text/css', devicesCss],
  '/devices.js': ['text/javascript', devicesJs],
};

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
};

/** The page that shows the papers, and its data. */
export class WebServer {
  readonly #printer: VirtualPrinter;
  readonly #twins: () => Twins | undefined;
  readonly #server: Server;
  readonly #watchers = new Set<ServerResponse>();
  #host = '';
  #port = 0;

  constructor(printer: VirtualPrinter, twins: () => Twins | undefined) {
    this.#printer = printer;
    this.#twins = twins;
    this.#server = createServer((request, response) => this.#route(request, response));
  }

  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, host, resolve);
    });
    const address = this.#server.address();
    this.#host = host;
    this.#port = typeof address === 'object' && address !== null ? address.port : port;
    return this.#port;
  }

  close(): Promise<void> {
    for (const watcher of this.#watchers) watcher.end();
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Tells every open page that something has changed. */
  changed(): void {
    for (const watcher of this.#watchers) watcher.write('data: changed\n\n');
  }

  #route(request: IncomingMessage, response: ServerResponse): void {
    if (!isOwnRequest(request, this.#host, this.#port)) {
      reply(response, 421, 'text/plain', 'This address is not one of this printer.');
      return;
    }
    const url = new URL(request.url ?? '/', 'http://printer');
    const picture = /^\/papers\/(\d+)\.png$/.exec(url.pathname);
    if (request.method === 'POST' && url.pathname === '/condition')
      this.#json(request, response, (wish) => this.#change(wish, response));
    else if (request.method === 'POST' && url.pathname === '/devices')
      this.#json(request, response, (wish) => this.#changeTwins(wish, response));
    else if (request.method !== 'GET') reply(response, 405, 'text/plain', 'Only GET here');
    else if (picture) this.#picture(response, Number(picture[1]));
    else this.#page(url, response);
  }

  #page(url: URL, response: ServerResponse): void {
    const twins = this.#twins();
    const page = pages[url.pathname] ?? (twins && devicePages[url.pathname]);
    if (page) reply(response, 200, ...page);
    else if (url.pathname === '/events') this.#watch(response);
    else if (twins && url.pathname === '/devices.json') {
      reply(response, 200, 'application/json', JSON.stringify(twins.state()));
    } else if (url.pathname === '/papers.json') {
      reply(response, 200, 'application/json', JSON.stringify(this.#list(url)));
    } else if (url.pathname === '/strip.png') {
      reply(response, 200, 'image/png', this.#printer.hanging().png);
    } else reply(response, 404, 'text/plain', 'No such page');
  }

  #list(url: URL): unknown {
    const after = Number(url.searchParams.get('after') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 500);
    const papers = this.#printer.papers.filter((paper) => paper.n > after).slice(-limit);
    return {
      conditions: this.#printer.conditions,
      devices: this.#twins() !== undefined,
      hanging: this.#printer.hanging().text,
      unknownCommands: this.#printer.unknownCommands,
      papers: papers.map(described),
    };
  }

  #picture(response: ServerResponse, n: number): void {
    const paper = this.#printer.papers.find((candidate) => candidate.n === n);
    if (paper) reply(response, 200, 'image/png', paper.png);
    else reply(response, 404, 'text/plain', 'No such paper');
  }

  #watch(response: ServerResponse): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write('data: hello\n\n');
    this.#watchers.add(response);
    response.on('close', () => this.#watchers.delete(response));
  }

  /** JSON only: another site's page cannot send that without being asked first. */
  #json(request: IncomingMessage, response: ServerResponse, take: (wish: unknown) => void): void {
    if (request.headers['content-type'] !== 'application/json') {
      reply(response, 415, 'text/plain', 'Send application/json');
      return;
    }
    let body = '';
    request.on('data', (data) => {
      body = (body + data).slice(0, 4096);
    });
    request.on('end', () => take(parseJson(body)));
  }

  #changeTwins(wish: unknown, response: ServerResponse): void {
    const twins = this.#twins();
    const problem = twins === undefined ? 'No such devices' : changeTwins(twins, wish);
    if (problem === undefined) {
      reply(response, 200, 'application/json', JSON.stringify(twins?.state()));
    } else reply(response, 400, 'text/plain', problem);
  }

  #change(wish: unknown, response: ServerResponse): void {
    const parsed = conditionSchema.safeParse(wish);
    if (!parsed.success) {
      reply(response, 400, 'text/plain', parsed.error.message);
      return;
    }
    const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
    this.#printer.setConditions(Object.fromEntries(given));
    reply(response, 200, 'application/json', JSON.stringify(this.#printer.conditions));
  }
}

function described({ png, ...paper }: Paper): unknown {
  const size = new DataView(png.buffer, png.byteOffset);
  return { ...paper, imageWidth: size.getUint32(16), imageHeight: size.getUint32(20) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function reply(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...headers, 'content-type': type }).end(body);
}
