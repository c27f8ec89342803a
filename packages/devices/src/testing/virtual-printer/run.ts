import { startVirtualPrinter } from './start.ts';

const host = '127.0.0.1';

/**
 * The virtual printer as a process of its own. Reads `GALLEY_PRINTER_PORT`, `GALLEY_PAPER_PORT`
 * and, to keep the papers, `GALLEY_PAPER_DIR`; prints one line when ready; ends on SIGTERM,
 * SIGINT or when its parent's channel closes.
 */
export async function runVirtualPrinter(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const port = portOf(env.GALLEY_PRINTER_PORT, 9100);
  const httpPort = portOf(env.GALLEY_PAPER_PORT, 4609);
  const folder = env.GALLEY_PAPER_DIR;
  const printer = await startVirtualPrinter({
    host,
    port,
    httpPort,
    ...(folder === undefined ? {} : { dataDir: folder }),
  });
  console.log(
    `Virtual printer ready on ${host}:${printer.port}, paper at http://${host}:${printer.httpPort}`,
  );
  const end = (): void => {
    void printer.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
}

function portOf(text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`${text} is not a port number`);
}
