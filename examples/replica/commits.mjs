/** Keys, and commits that are numbered, chained and signed (docs/specs/protocol.md, WP4). */
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson, sha256 } from './canonical.mjs';

/** The version of kinds and columns that this program speaks (WP18). */
export const SCHEMA = 3;

/** `prev` of the first commit of a chain. */
export const GENESIS = '0'.repeat(64);

/** A P-256 key pair as JWK. The private part never leaves the device. */
export const newKeys = () => {
  const { kty, crv, x, y, d } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  }).privateKey.export({ format: 'jwk' });
  return { publicKey: { kty, crv, x, y }, privateKey: { kty, crv, x, y, d } };
};

/** Names a key: the RFC 7638 thumbprint, whose members stand in this order. */
export const kidOf = ({ crv, kty, x, y }) =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

/** What a commit's hash covers: these eight members, of the commit and of its origin. */
export const commitHash = ({ origin, epoch, seq, prev, schema, at, scope, rows }) =>
  sha256(canonicalJson({ origin, epoch, seq, prev, schema, at, scope, rows }));

/**
 * ES256: ECDSA over P-256 whose message is the 32 bytes that the hash names (ECDSA itself hashes them once
 * more). The signature is r and s, 32 bytes each, as base64url.
 */
export const signHash = (privateKey, hash) => {
  const key = createPrivateKey({ key: privateKey, format: 'jwk' });
  const message = Buffer.from(hash, 'hex');
  return sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
};

/** Shows a hub that knows the public key that this device has the private one. */
export const enrolmentProof = (code, { publicKey, privateKey }, challenge) => {
  const enroll = sha256(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
  const hash = sha256(canonicalJson({ enroll, kid: kidOf(publicKey), challenge }));
  return { challenge, sig: signHash(privateKey, hash) };
};

/** The next commit of this device. A new epoch goes on with the numbers and begins a new chain. */
export const nextCommit = (me, { at, scope, rows }) => {
  const body = {
    seq: me.lastSeq + 1,
    prev: me.chainEpoch === me.epoch ? me.lastHash : GENESIS,
    schema: SCHEMA,
    at,
    scope,
    rows,
  };
  const hash = commitHash({ ...body, origin: me.deviceId, epoch: me.epoch });
  return { ...body, hash, kid: kidOf(me.privateKey), sig: signHash(me.privateKey, hash) };
};
