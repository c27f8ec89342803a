import { DEVICE_KINDS, type DeviceKind } from '@galley/base';
import { z } from 'zod';

/** HLC as text that sorts: 12 hex digits of ms, 4 of counter, '-', device id. */
export const hlcSchema = z.string().regex(/^[0-9a-f]{16}-[a-z]{3}_[0-9a-z_-]{1,60}$/);

/** Characters of an id. */
export const LONGEST_ID = 80;
export const idSchema = z.string().min(1).max(LONGEST_ID);
/** A row with a longer id than may be is set aside with its commit (HB7), so that what comes behind it goes on. */
const rowIdSchema = z.string().min(1).max(2000);
/** Looked up before anything is judged, so it is text that every store can hold. */
const originSchema = z.string().regex(/^[\x21-\x7e]{1,80}$/);
/** No NUL and no half of a surrogate pair: Postgres holds neither. */
const nameSchema = z.string().regex(/^[^\0\p{Cs}]{1,60}$/u);
export const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Clocks of a setting: `b` is the HLC of every column of the doc that has no entry in `o`.
 * In merged rows `b` is the least HLC of all columns, so that equal column clocks give equal text.
 * The pseudo-column `_deleted` carries the clock of `deleted`.
 */
export const clkSchema = z.object({ b: hlcSchema, o: z.record(z.string(), hlcSchema).optional() });

type JsonObject = Record<string, z.core.util.JSONType>;
/** Far more than any doc has, and few enough for every reader's stack. */
const DEEPEST = 200;

/** JSON whose numbers are safe integers: fractions have no canonical text (BC2), and so a commit no hash. */
const isWhole = (value: unknown, levels: number): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || levels === 0) return false;
  for (const item of Object.values(value)) if (!isWhole(item, levels - 1)) return false;
  return true;
};

const isDoc = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value) && value !== null && isWhole(value, DEEPEST);

/** One row of a commit. For settings the doc has only the columns that were written. */
export const wireRowSchema = z.object({
  kind: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
  id: rowIdSchema,
  doc: z.custom<JsonObject>(isDoc, 'is an object of JSON whose numbers are safe integers'),
  clk: clkSchema.optional(),
  deleted: z.boolean().optional(),
});

/**
 * One local transaction of a device. `hash` is the SHA-256 of the canonical JSON of
 * `{origin, epoch, seq, prev, schema, at, scope, rows}`; `prev` is the hash of commit `seq - 1`
 * (64 zeros for the first of an epoch's chain start); `sig` is ES256 over the 32 bytes of the hash,
 * base64url of r||s (IEEE P1363); `kid` names the device key (RFC 7638 thumbprint).
 * `scope` is the tenant's or the site's id: no commit has rows of both.
 */
export const txnSchema = z.object({
  seq: z.int().min(1),
  prev: hexSchema,
  hash: hexSchema,
  kid: z.string().min(1).max(64),
  sig: z.string().min(1).max(128),
  schema: z.int().min(1),
  at: hlcSchema,
  scope: idSchema,
  rows: z.array(wireRowSchema).min(1).max(5000),
});

/** A commit by number and hash. */
export const commitHeadSchema = z.object({ seq: z.int().min(1), hash: hexSchema });

/**
 * Body of POST /v1/push. Empty `txns` asks for the acknowledged heads only; `head` then names the device's
 * own newest commit, so that a copied disk is found before it writes anything.
 */
export const pushRequestSchema = z.object({
  origin: originSchema,
  epoch: z.int().min(1),
  txns: z.array(txnSchema).max(100),
  head: commitHeadSchema.optional(),
  /** With empty `txns`, of the device itself: what the central hub has acknowledged, for a hub that is new here. */
  central: z.int().min(0).optional(),
  /** Wire schema of the program that sends, which may be newer than its oldest commits; absent before 3. */
  schema: z.int().min(1).optional(),
  /**
   * Of a site hub: the central hub refused these commits because they do not continue its chain. Their rows are
   * merged and they are kept beside the chain; `head` then is the site hub's own head of the origin.
   */
  aside: z.boolean().optional(),
});

/** Leaves room for more commits above it than anybody will ever make. */
export const numberHeard = z
  .int()
  .min(0)
  .max(2 ** 50);

/** What a hub that refuses a commit as forked holds as the newest one of the origin. */
export const heldHeadSchema = z.object({
  epoch: z.int().min(0),
  seq: numberHeard,
  hash: hexSchema,
});

export const rejectionSchema = z.object({ seq: z.int(), code: z.string(), reason: z.string() });

/** 200: `lastSeq` is the head at the hub that answers, `central` the head that the central hub has. */
export const pushResponseSchema = z.object({
  epoch: z.int(),
  lastSeq: z.int(),
  central: z.int(),
  rejected: z.array(rejectionSchema),
  /**
   * A site hub that took over knows commits by their rows alone and cannot carry them up: the device sends
   * its commits again from this number on.
   */
  wanted: z.int().min(1).optional(),
});

/** 409: a gap; send again from `expectedSeq`. */
export const pushGapSchema = z.object({ expectedSeq: z.int() });

/**
 * 403: `stale_epoch` fetch rows and ask for a new epoch; `revoked` stop; `forked` enrol anew;
 * `schema_too_old` keep everything and update the program.
 */
export const pushRefusalSchema = z.object({
  code: z.enum(['stale_epoch', 'revoked', 'forked', 'wrong_origin', 'schema_too_old']),
  reason: z.string(),
  /** The reason once more, for programs that do not know the code. */
  message: z.string().optional(),
  /** `forked`: number of the commit that contradicts what the hub holds. */
  seq: z.int().optional(),
  /** `forked`, `stale_epoch`: the newest commit that the hub holds; number 0 for none. */
  held: heldHeadSchema.optional(),
});

export type Clk = z.infer<typeof clkSchema>;
export type WireRow = z.infer<typeof wireRowSchema>;
export type Txn = z.infer<typeof txnSchema>;
export type PushRequest = z.infer<typeof pushRequestSchema>;
export type PushResponse = z.infer<typeof pushResponseSchema>;
export type Rejection = z.infer<typeof rejectionSchema>;
export type PushRefusal = z.infer<typeof pushRefusalSchema>;

export const deviceKinds = DEVICE_KINDS;
export type { DeviceKind };

/**
 * Body of POST /v1/devices/enroll. The code is one-time; the key is a public EC P-256 JWK. `proof`, where a device
 * has the key already: `sig` is ES256 by it over the hash of the canonical JSON of `{enroll: <SHA-256 of the code in
 * capitals and digits>, kid: <thumbprint>, challenge}`.
 */
export const enrollRequestSchema = z.object({
  code: z.string().min(6).max(64),
  kind: z.enum(deviceKinds),
  name: nameSchema,
  publicKey: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
  }),
  proof: z
    .object({ challenge: z.string().min(1).max(128), sig: z.string().min(1).max(128) })
    .optional(),
});

/** 409 to an enrolment, or a wish for a stand-by hub, with a key that is known: what its holder has to sign. */
export const proofWantedSchema = z.object({
  code: z.literal('proof_wanted'),
  challenge: z.string(),
});

/**
 * `number` counts the devices of a kind at a site from 1 (register 2 prints receipts `2-…`).
 * `pepper` (base64url, 32 bytes) goes to registers, back offices and site hubs only: PIN verifiers are
 * useless without it, which keeps them off kitchen screens.
 */
export const enrollResponseSchema = z.object({
  deviceId: idSchema,
  tenantId: idSchema,
  siteId: idSchema,
  epoch: z.int(),
  number: z.int(),
  token: z.string(),
  pepper: z.string().optional(),
});
export type CommitHead = z.infer<typeof commitHeadSchema>;
export type HeldHead = z.infer<typeof heldHeadSchema>;
export type EnrollRequest = z.infer<typeof enrollRequestSchema>;
export type EnrollResponse = z.infer<typeof enrollResponseSchema>;

/** GET /v1/time: the hub's clock, for the offset (RTT/2). */
export const timeResponseSchema = z.object({ now: z.int() });

/**
 * Body of POST /v1/devices/standby, with the device's token: asks for the identity of the site hub that the
 * device would start if the site's hub died. Answered as an enrolment; the same key again with a new token, if its
 * holder signs the hash of the canonical JSON of `{standby: <id of the device that asks>, kid: <thumbprint>, challenge}`.
 */
export const standbyRequestSchema = z.object({
  publicKey: enrollRequestSchema.shape.publicKey,
  proof: enrollRequestSchema.shape.proof,
});
export type StandbyRequest = z.infer<typeof standbyRequestSchema>;

/**
 * Body of POST /v1/devices/admitted, with a site hub's token: a device that it let in while the central hub
 * was not reached, as its row stands there, or one that the central hub has forgotten.
 */
export const admittedRequestSchema = z.object({
  deviceId: z.string().regex(/^dev_[0-9a-z]{1,60}$/),
  kind: z.enum(['register', 'kitchen']),
  name: z.string().min(1).max(60),
  number: z.int().min(1),
  publicKey: enrollRequestSchema.shape.publicKey,
  tokenHash: hexSchema,
  generation: z.int().min(1),
  enrolledAt: z.int(),
  /** The central hub enrolled it itself, and does not know it any more. */
  returning: z.literal(true).optional(),
});
export type AdmittedRequest = z.infer<typeof admittedRequestSchema>;

/** `number` is another one than was said where a different device had that already; the device's row tells it. */
export const admittedResponseSchema = z.object({ deviceId: idSchema, number: z.int() });
export type AdmittedResponse = z.infer<typeof admittedResponseSchema>;

/** POST /v1/devices/pepper, with the device's token: for one that checks PINs and joined where nobody had it. */
export const pepperResponseSchema = z.object({ pepper: z.string().min(1) });
