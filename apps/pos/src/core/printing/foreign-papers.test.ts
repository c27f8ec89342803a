import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { EscposAdapter, throughRegister } from '@galley/devices/escpos-adapter';
import { describe, expect, test } from 'vitest';
import { openRegister, papers } from '../testing/register.fixture.ts';
import { listenForForeignPapers } from './foreign-papers.ts';
import { readKept } from './print-job.ts';

const open = async () => {
  const register = openRegister();
  const server = listenForForeignPapers(register.core, { host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const send = async (...parts: readonly Uint8Array[]): Promise<'closed' | 'reset'> => {
    const socket = connect(port, '127.0.0.1');
    const ended = new Promise<'closed' | 'reset'>((resolve) => {
      socket.once('error', () => resolve('reset'));
      socket.once('close', () => resolve('closed'));
    });
    for (const part of parts) socket.write(part);
    socket.end();
    return ended;
  };
  return { register, send, port, close: () => server.close() };
};

describe('papers of other programs', () => {
  test('[PR86] what is sent to the raw port is one paper of the queue, its bytes as they are', async () => {
    const { register, send, close } = await open();
    expect(await send(Buffer.from('Hello\n'), Buffer.from([0x1d, 0x56, 0]))).toBe('closed');
    const [job] = papers(register, 'foreign');
    const [block] = (job && readKept(job)?.doc.blocks) ?? [];
    expect(block).toEqual({ type: 'raw', data: '48656c6c6f0a1d5600' });
    expect(await register.ask('printJobs', {})).toMatchObject([
      { title: expect.stringMatching(/^Paper of another program/) },
    ]);
    close();
  });

  test('[PR86] a program that prints by escpos hands its paper to the register, and hears a refusal', async () => {
    const { register, port, close } = await open();
    const print = (bytes: Uint8Array, to = port) =>
      new Promise<Error | null | undefined>((done) => {
        const adapter = new EscposAdapter(throughRegister(to));
        adapter.open().write(bytes).close(done);
      });
    expect(await print(Buffer.from('Bar\n'))).toBeNull();
    const [job] = papers(register, 'foreign');
    expect((job && readKept(job)?.doc.blocks) ?? []).toEqual([{ type: 'raw', data: '4261720a' }]);
    close();
    const nobody = await print(Buffer.from('Bar\n'));
    expect(nobody?.message).toContain(`No register takes papers at 127.0.0.1:${port}`);
  });

  test('[PR86] one that is too long is refused whole, and the program is told', async () => {
    const { register, send, close } = await open();
    expect(await send(new Uint8Array(1_800_000), new Uint8Array(200_000))).toBe('reset');
    expect(papers(register, 'foreign')).toEqual([]);
    close();
  });
});
