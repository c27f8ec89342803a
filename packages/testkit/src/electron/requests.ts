import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { isOwnScheme, toProduct, translateScript } from './addresses.ts';
import { letOut } from './gate.ts';
import { isWindowGranted, windowTurnedAway } from './popups.ts';
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

/** What the product says to a request, and who is told once it was turned away. */
type Leave = { readonly granted: boolean; readonly turnedAway: () => void };

const leaveFor = async (request: PageRequest, address: string): Promise<Leave> => {
  const page = pageOf(request);
  const contents = page === undefined ? undefined : contentsOf(page);
  if (page === undefined || contents === undefined)
    return {
      granted: await isWindowGranted(address),
      turnedAway: () => windowTurnedAway(address),
    };
  const granted = !request.isNavigationRequest() || contents.mayGo(address, request.frame(), page);
  return { granted, turnedAway: () => undefined };
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
  const leave = await leaveFor(request, address);
  if (!leave.granted) return route.abort('aborted').then(leave.turnedAway);
  if (!isOwnScheme(address)) {
    letOut(address);
    return route.continue();
  }
  await serve(route, address);
};

/** Every request of every window comes by here. */
export const watchRequests = (context: BrowserContext): Promise<unknown> =>
  context.route('**/*', (route) => answer(route).catch(() => route.abort().catch(() => undefined)));
