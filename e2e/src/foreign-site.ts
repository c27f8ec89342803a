import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that asks for the core's port as an own page does, and shows whether it got one. */
const greedyPage = `<!doctype html><title>foreign</title><script>
  addEventListener('message', ({ data, ports }) => {
    if (data === 'galley:port' && ports.length > 0) document.title = 'got a port';
  });
  postMessage('galley:port?', location.origin);
</script>`;

export type ForeignSite = {
  readonly address: string;
  /** Paths that anybody asked for. */
  readonly hits: readonly string[];
  close(): void;
};

/** Somebody else's site: whatever reaches it from a window was not held back. */
export const openForeignSite = (): Promise<ForeignSite> =>
  new Promise((settle) => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'text/html');
      response.end(greedyPage);
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      settle({
        address: `http://127.0.0.1:${port}`,
        hits,
        close: () => void server.close(),
      });
    });
  });
