import { SECURITY_HEADERS } from '../core/http/security-headers.ts';
import { readStatic } from '../core/http/static-files.ts';
import { isOwnPage } from './own-page.ts';

const nothing = (status: number): Response =>
  new Response('There is nothing at this address.', { status, headers: SECURITY_HEADERS });

/** Answers `app://NAME/…` from the renderer's folder, with the same headers as the browser host. */
export const serveRenderer =
  (app: string, folder: string) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' || !isOwnPage(request.url, app)) return nothing(403);
    const { pathname } = new URL(request.url);
    const file = await readStatic(folder, pathname);
    if (file === undefined) return nothing(404);
    const headers = { ...SECURITY_HEADERS, ...file.headers };
    return new Response(new Uint8Array(file.body), { headers });
  };
