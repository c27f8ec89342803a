import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startVirtualPrinter } from '../../testing/index.ts';
import { connectPrinter } from '../transports/connect-printer.ts';
import { tracePrinter } from './trace-printer.ts';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const tools = { connect: connectPrinter, now: Date.now, connectMs: 500 };

describe('trace of a printer', () => {
  it('[PR65] each byte of a talk is shown with what it means, and nothing is printed by it', async () => {
    const printer = await startVirtualPrinter({ host: '127.0.0.1', port: 0, httpPort: 0 });
    open.push(() => printer.close());
    printer.setCondition({ coverOpen: true, paper: 'near-end' });
    const target = { kind: 'tcp', host: '127.0.0.1', port: printer.port } as const;
    const trace = await tracePrinter(target, tools);
    expect(trace.status).toMatchObject({ coverOpen: true, online: false, paper: 'near-end' });
    const said = trace.lines.map(({ way, bytes, meaning }) => [way, bytes, meaning]);
    expect(said[0]).toEqual(['sent', [0x10, 4, 1], 'DLE EOT 1: state, printer?']);
    expect(said[1]).toEqual(['heard', [0x1a], 'offline, drawer line low']);
    expect(said[3]).toEqual(['heard', [0x16], 'cover open']);
    // What stands in the buffer behind an open cover is not answered.
    expect(trace.identity).toEqual({});
    printer.setCondition({ coverOpen: false });
    const well = await tracePrinter(target, tools);
    expect(well.identity).toMatchObject({ maker: 'GALLEY', model: 'VIRTUAL' });
    expect(well.lines.at(-1)?.meaning).toBe('done so far; paper there');
    expect(printer.papers()).toEqual([]);
    expect(printer.unknownCommands()).toEqual([]);
  });

  it('[PR107] a Star printer is asked in its own language, and nothing is printed by that', async () => {
    const printer = await startVirtualPrinter({
      ...{ host: '127.0.0.1', port: 0, httpPort: 0 },
      language: 'starprnt',
    });
    open.push(() => printer.close());
    printer.setCondition({ coverOpen: true });
    const target = { kind: 'tcp', host: '127.0.0.1', port: printer.port } as const;
    const trace = await tracePrinter(target, tools);
    expect(trace.status).toMatchObject({ coverOpen: true, online: false, paper: 'ok' });
    const heard = trace.lines.filter(({ way }) => way === 'heard').map(({ meaning }) => meaning);
    expect(heard).toEqual(['Star: offline, paper ok, cover open, 0 jobs counted']);
    printer.setCondition({ coverOpen: false });
    expect((await tracePrinter(target, tools)).status).toMatchObject({ online: true });
    expect(printer.papers()).toEqual([]);
    expect(printer.unknownCommands().filter((name) => !name.startsWith('DLE'))).toEqual([]);
  });

  it('[PR65] a printer that cannot be reached or cannot answer is told as such', async () => {
    const gone = await tracePrinter({ kind: 'tcp', host: '127.0.0.1', port: 1 }, tools);
    expect(gone.refused?.code).toBe('unreachable');
    const file = await tracePrinter({ kind: 'file', path: '/dev/null' }, tools);
    expect(file).toMatchObject({ oneWay: true, lines: [] });
  });

  it('[PR65] a scale or a web server is no printer: it is asked once and nothing is made of its bytes', async () => {
    for (const answer of ['HTTP/1.1 400 Bad Request\r\n\r\n', '\x02?S\r', 'ST,GS  0.452kg\r\n']) {
      let questions = 0;
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', () => {
          questions += 1;
          socket.write(answer, 'latin1');
        });
      });
      await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
      open.push(() => new Promise((down) => server.close(() => down())));
      const { port } = server.address() as AddressInfo;
      const trace = await tracePrinter({ kind: 'tcp', host: '127.0.0.1', port }, tools);
      expect(trace).toMatchObject({ foreign: true, status: undefined, identity: {} });
      expect(trace.lines.at(-1)?.meaning).toBe('no answer of a printer');
      expect(questions).toBe(1);
    }
  });
});
