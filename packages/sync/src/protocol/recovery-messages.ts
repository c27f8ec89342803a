import { z } from 'zod';
import {
  commitHeadSchema,
  enrollResponseSchema,
  heldHeadSchema,
  hexSchema,
  numberHeard,
  txnSchema,
} from './messages.ts';

/** Commits of the device's log, dense at its end. */
const probesSchema = z.array(commitHeadSchema).max(64);

/**
 * Body of POST /v1/devices/epoch, with the device's token: `own` is its newest commit (absent for none),
 * `head` the highest number of its commits that it has heard of.
 */
export const epochRequestSchema = z.object({
  epoch: z.int().min(1),
  own: commitHeadSchema.optional(),
  head: numberHeard,
  probes: probesSchema.optional(),
});

/**
 * 200: go on above `lastSeq` in `epoch`, once all rows up to there are here. Commits above `agreed` are not in
 * the hub's chain and are committed anew; absent for all up to `own`.
 */
export const epochResponseSchema = z.object({
  epoch: z.int(),
  lastSeq: z.int(),
  agreed: z.int().optional(),
});

/**
 * Body of POST /v1/devices/fork, with the device's token: `proof` is a commit of `epoch` that the hub does
 * not hold at its number; `probes` name commits of the device's log; `sig` is ES256 by the device's key over
 * the SHA-256 of the canonical JSON of `{fork: <device id>, kid: <thumbprint of publicKey>}`.
 */
export const forkRequestSchema = z.object({
  epoch: z.int().min(1),
  proof: txnSchema,
  probes: probesSchema,
  /** What the hub that said `forked` holds: the central hub may not have heard of it. */
  held: heldHeadSchema.optional(),
  /**
   * SHA-256 (hex) of a token that the device made: asked again, also late, nothing changes. Absent: the hub
   * makes one, and each answer replaces the one before.
   */
  tokenHash: hexSchema.optional(),
  publicKey: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
  }),
  sig: z.string().min(1).max(128),
});

/**
 * 200 of POST /v1/devices/fork: the new identity; the hub holds the log as it is up to `agreed`. Without a
 * token if the device brought the hash of its own.
 */
export const forkResponseSchema = enrollResponseSchema.extend({
  agreed: z.int(),
  token: z.string().optional(),
});

/**
 * Body of POST /v1/devices/token, without a token. With `deviceId` alone it asks for the challenge. Then `tokenHash` is
 * the SHA-256 (hex) of a token that the device made, `generation` that of its own row of kind `device` as it has it (0 for
 * none), and `sig` is ES256 by the device's key over the SHA-256 of the canonical JSON of
 * `{renew: <device id>, challenge, generation, tokenHash}`.
 */
export const renewalRequestSchema = z.object({
  deviceId: z.string().min(1).max(80),
  proof: z
    .object({
      challenge: z.string().min(1).max(200),
      generation: z.int().min(0),
      tokenHash: hexSchema,
      sig: z.string().min(1).max(128),
    })
    .optional(),
});

/** 200 of POST /v1/devices/token: what to sign, or that the token is good from now on. */
export const renewalResponseSchema = z.union([
  z.object({ challenge: z.string() }),
  z.object({ renewed: z.literal(true) }),
]);

export type RenewalRequest = z.infer<typeof renewalRequestSchema>;
export type RenewalResponse = z.infer<typeof renewalResponseSchema>;
export type EpochRequest = z.infer<typeof epochRequestSchema>;
export type EpochResponse = z.infer<typeof epochResponseSchema>;
export type ForkRequest = z.infer<typeof forkRequestSchema>;
export type ForkResponse = z.infer<typeof forkResponseSchema>;
