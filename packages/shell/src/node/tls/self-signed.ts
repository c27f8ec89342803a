import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';
import type { Clock, Rng } from '@galley/base';
import { bits, integer, octets, oid, sequence, set, tagged, time, utf8 } from './der.ts';

export type Certificate = { readonly key: string; readonly cert: string };

const DAY_MS = 86_400_000;
/** Browsers refuse certificates that are valid for longer than 398 days. */
const VALID_DAYS = 397;
const RENEW_DAYS = 30;

/** RFC 5758: ecdsa-with-SHA256. */
const SIGNATURE = sequence(oid('1.2.840.10045.4.3.2'));

const name = (text: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), utf8(text))));

const ipBytes = (address: string): Buffer => {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const all = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
};

/** RFC 5280 4.2.1.6: dNSName is [2], iPAddress is [7]. */
const alternative = (host: string): Buffer =>
  isIP(host) === 0 ? tagged(0x82, Buffer.from(host)) : tagged(0x87, ipBytes(host));

const extension = (id: string, value: Uint8Array): Buffer => sequence(oid(id), octets(value));

const extensions = (hosts: readonly string[]): Buffer =>
  tagged(
    0xa3,
    sequence(
      extension('2.5.29.17', sequence(...hosts.map(alternative))),
      extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
    ),
  );

const pem = (der: Buffer): string => {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
};

const certify = (
  keys: { privateKey: KeyObject; publicKey: KeyObject },
  body: Buffer,
): Certificate => {
  const signature = sign('sha256', body, keys.privateKey);
  const cert = pem(sequence(body, SIGNATURE, bits(signature)));
  return { cert, key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

const keysOf = (pem: string | undefined): { privateKey: KeyObject; publicKey: KeyObject } => {
  try {
    const privateKey = createPrivateKey(pem ?? '');
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch {
    return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }
};

/**
 * A certificate (X.509 v3, RFC 5280) of a P-256 key for these names and addresses, signed by itself. The key
 * is a new one, or the one given (PEM): other devices know this one by its key, which outlives certificates.
 */
export const selfSigned = (
  hosts: readonly string[],
  clock: Clock,
  rng: Rng,
  key?: string,
): Certificate => {
  const keys = keysOf(key);
  const serial = Buffer.from(rng.bytes(16));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const now = clock.now();
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    SIGNATURE,
    name('Galley'),
    sequence(time(now - DAY_MS), time(now + (VALID_DAYS - 1) * DAY_MS)),
    name('Galley'),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    extensions(hosts),
  );
  return certify(keys, body);
};

const covers = (cert: X509Certificate, host: string): boolean =>
  (isIP(host) === 0 ? cert.checkHost(host) : cert.checkIP(host)) !== undefined;

/** True while a kept certificate has its key, serves all these hosts and will do so for another month. */
export const isUsable = (kept: Certificate, hosts: readonly string[], clock: Clock): boolean => {
  try {
    const cert = new X509Certificate(kept.cert);
    const left = Date.parse(cert.validTo) - clock.now();
    const own = cert.checkPrivateKey(createPrivateKey(kept.key));
    return own && left > RENEW_DAYS * DAY_MS && hosts.every((host) => covers(cert, host));
  } catch {
    return false;
  }
};
