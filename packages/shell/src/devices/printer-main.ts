// Entry of the virtual printer as a part: takes ESC/POS on one port and shows the paper on another.
import { join } from 'node:path';
import { type RunningPrinter, startVirtualPrinter } from '@galley/devices/testing';
import { createLife, createLog, findParent } from '../node/index.ts';

const env = process.env;
const parent = findParent();
const dataDir = env['GALLEY_DATA'] ?? join('data', 'printer');
const log = createLog('printer', join(env['GALLEY_LOGS'] ?? 'logs', 'printer.log'), 'info');
const life = createLife(parent, log);

/** Where the virtual drawer listens, which nobody has set up; where that is taken, at any free port. */
const DRAWER_PORT = 9105;

/** `scale,scanner,probe,display`; without it there is only the printer. */
/** Where the virtual card terminal listens; absent: there is none. */
const card = Number(env['GALLEY_CARD_PORT']) || undefined;

const twinPorts = (text: string | undefined) => {
  const [scale, scanner, probe, display] = (text ?? '').split(',').map(Number);
  if (!scale || !scanner || !probe || !display) return {};
  return {
    twinPorts: { scale, scanner, probe, display, drawer: DRAWER_PORT, ...(card && { card }) },
  };
};

const start = () =>
  startVirtualPrinter({
    host: '127.0.0.1',
    port: Number(env['GALLEY_PRINTER_PORT'] ?? 9100),
    httpPort: Number(env['GALLEY_PAPER_PORT'] ?? 4609),
    dataDir: join(dataDir, 'paper'),
    ...twinPorts(env['GALLEY_TWIN_PORTS']),
  });

const announce = (printer: RunningPrinter) => {
  life.onShutdown(() => printer.close());
  const paperAddress = `http://127.0.0.1:${printer.httpPort}/`;
  const ports = printer.twins?.state().ports;
  const twins = ports && {
    twinPorts: [ports.scale, ports.scanner, ports.probe, ports.display],
  };
  log.info({ port: printer.port, paperAddress, ...twins }, 'The virtual printer is ready');
  return parent.report({
    type: 'ready',
    address: `tcp://127.0.0.1:${printer.port}`,
    port: printer.port,
    paperAddress,
    ...twins,
  });
};

const refuse = async (error: unknown) => {
  const cause = error instanceof Error ? error.message : String(error);
  const message = `The virtual printer cannot start: ${cause}. Give it other ports by --printer-port and --paper-port.`;
  process.stderr.write(`${message}\n`);
  await parent.report({ type: 'failed', code: 'printer_failed', message });
  await life.end(1, 'printer_failed');
};

start().then(announce, refuse);
