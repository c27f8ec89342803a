import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { isOwnScheme, toProduct, translateScript } from './addresses.ts';
import { isWindowGranted } from './popups.ts';
import { handlerFor } from './protocol.ts';
import { records } from './records.ts';
import { contentsOf } from './web-contents.ts';

/** The page of a request; a window that is only just opening has none yet. */
const pageOf = (request: PageRequest): Page | undefined => {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
};

const mayGo = (request: PageRequest, address: string): boolean | Promise<boolean> => {
  const page = pageOf(request);
  const contents = page === undefined ? undefined : contentsOf(page);
  if (page === undefined || contents === undefined) return isWindowGranted(address);
  return !request.isNavigationRequest() || contents.mayGo(address, request.frame(), page);
};

const bodyOf = async (response: Response, address: string): Promise<Buffer> => {
  const body = Buffer.from(await response.arrayBuffer());
  const isScript = response.headers.get('content-type')?.includes('javascript') === true;
  return isScript ? Buffer.from(translateScript(body.toString('utf8'), address)) : body;
};

/** Answers from the product's protocol handler, status, headers and all. */
const serve = async (route: Route, address: string): Promise<void> => {
  const handler = handlerFor(address);
  if (handler === undefined) return route.abort('failed');
  const request = route.request();
  const response = await handler(
    new Request(address, { method: request.method(), headers: request.headers() }),
  );
  records.served.push(address);
  const body = await bodyOf(response, address);
  const headers = Object.fromEntries(response.headers);
  await route.fulfill({ status: response.status, headers, body });
};

const answer = async (route: Route): Promise<void> => {
  const request = route.request();
  const address = toProduct(request.url());
  if (!(await mayGo(request, address))) return route.abort('aborted');
  if (!isOwnScheme(address)) return route.continue();
  await serve(route, address);
};

/** Every request of every window comes by here. */
export const watchRequests = (context: BrowserContext): Promise<unknown> =>
  context.route('**/*', (route) => answer(route).catch(() => route.abort().catch(() => undefined)));
