import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@galley/base';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startBrowserHost } from '../../core/http/browser-host.ts';
import { serveRpc } from '../../core/rpc/index.ts';
import { systemClock, systemRng } from '../system-ports.ts';
import { keptCertificate } from './kept-certificate.ts';
import { isUsable, selfSigned } from './self-signed.ts';

const HOSTS = ['galley.local', '192.168.1.20', '::1', 'fe80::1:2'];
const later = (days: number) => ({ now: () => Date.now() + days * 86_400_000 });

describe('certificate of a host open to the network', () => {
  it('[SH16] is a valid P-256 certificate for its names and addresses', () => {
    const { cert, key } = selfSigned(HOSTS, systemClock, systemRng);
    const parsed = new X509Certificate(cert);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(parsed.checkHost('galley.local')).toBe('galley.local');
    for (const address of HOSTS.slice(1)) expect(parsed.checkIP(address)).toBe(address);
    expect(parsed.checkIP('192.168.1.21')).toBeUndefined();
    const days = (Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)) / 86_400_000;
    expect(days).toBeLessThanOrEqual(398);
    expect(isUsable({ cert, key }, HOSTS, systemClock)).toBe(true);
  });

  it('[SH16] is kept, and made anew for another address or near its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-tls-'));
    const get = (hosts: string[], clock = systemClock) =>
      keptCertificate(folder, hosts, clock, systemRng).cert;
    const first = get(['localhost']);
    expect(get(['localhost'])).toBe(first);
    expect(statSync(join(folder, 'tls.key')).mode & 0o777).toBe(0o600);
    expect(get(['localhost', '10.0.0.9'])).not.toBe(first);
    const second = get(['localhost']);
    expect(get(['localhost'], later(380))).not.toBe(second);
    rmSync(folder, { recursive: true });
  });

  it('[SH16] serves the host over TLS to whoever trusts it', async () => {
    const rpc = serveRpc(
      { commands: {}, queries: { ping: { schema: z.object({}), kinds: [], ask: () => ok(1) } } },
      { log: { error: () => {} } },
    );
    const tls = selfSigned(['localhost', '127.0.0.1'], systemClock, systemRng);
    const options = { rpc, staticDir: '/', port: 0, listen: '127.0.0.1', token: 't', appName: 'x' };
    const host = await startBrowserHost({ ...options, tls });
    if (!host.ok) throw new Error(host.error.message);
    expect(host.value.address).toMatch(/^https:\/\/127\.0\.0\.1:/);
    const status = await new Promise((done, fail) => {
      request(
        { host: '127.0.0.1', port: host.value.port, path: '/nothing', ca: tls.cert },
        (reply) => done(reply.statusCode),
      )
        .on('error', fail)
        .end();
    });
    expect(status).toBe(404);
    await host.value.close();
  });
});
