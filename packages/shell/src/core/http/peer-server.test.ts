import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp, pinned } from '@galley/sync/replica';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock, systemRng } from '../../node/system-ports.ts';
import { fingerprintOf } from '../../node/tls/hub-certificate.ts';
import { keptCertificate } from '../../node/tls/kept-certificate.ts';
import { selfSigned } from '../../node/tls/self-signed.ts';
import { startPeerServer } from './peer-server.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const bodies: string[] = [];
const startDoor = async () => {
  const tls = selfSigned(['127.0.0.1'], systemClock, systemRng);
  const server = await startPeerServer({
    endpoint: {
      handle: (_path, _authorization, body) => {
        bodies.push(body);
        return { status: 200, body: { answer: body.length } };
      },
    },
    listen: '127.0.0.1',
    port: 0,
    tls,
    appName: 'the test',
    onError: (cause) => {
      throw cause;
    },
  });
  if (!server.ok) throw new Error(server.error.message);
  endings.push(server.value.close);
  return { url: `https://127.0.0.1:${server.value.port}`, tls };
};

const send = (url: string, body: string) => {
  const http = createHttp(url);
  endings.push(() => http.close());
  return http.send({ method: 'POST', path: '/v1/beat', body, timeoutMs: 3000 });
};

describe('door to other devices', () => {
  it('[FO12] whoever has the known key is spoken to, packed or not', async () => {
    const { url, tls } = await startDoor();
    const known = pinned(url, fingerprintOf(tls));
    expect(await send(known, 'x')).toEqual({ status: 200, body: { answer: 1 } });
    expect(await send(known, 'x'.repeat(5000))).toEqual({ status: 200, body: { answer: 5000 } });
  });

  it('[FO12] another key is refused in clear words, before a byte of the request is sent', async () => {
    const { url } = await startDoor();
    const other = fingerprintOf(selfSigned(['127.0.0.1'], systemClock, systemRng));
    const before = bodies.length;
    await expect(send(pinned(url, other), 'secret')).rejects.toThrow(/another key than the hub/);
    await expect(send(url, 'secret')).rejects.toThrow(/self-signed/);
    expect(bodies.length).toBe(before);
  });

  it('[FO13] a renewed certificate keeps its key, so that other devices still know it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-tls-'));
    endings.push(() => rmSync(folder, { recursive: true }));
    const first = keptCertificate(folder, ['127.0.0.1'], systemClock, systemRng);
    const later = { now: () => systemClock.now() + 380 * 86_400_000 };
    const next = keptCertificate(folder, ['127.0.0.1'], later, systemRng);
    expect(next.cert).not.toBe(first.cert);
    expect(fingerprintOf(next)).toBe(fingerprintOf(first));
  });
});
