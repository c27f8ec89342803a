import type { KindSpec, Writers } from '@galley/base';
import { z } from 'zod';

const text = (name: string) => ({ name, type: 'text', nullable: false }) as const;
const int = (name: string) => ({ name, type: 'int', nullable: false }) as const;

/** No device commits it. */
export const BY_HUBS: Writers = {};

/** Who sells and who loads; a kitchen screen does neither. */
const BY_TRADE: Writers = { register: 'all', backoffice: 'all' };

/** Something of value came in under a subject: a card was loaded, portions were made. Amounts are above 0. */
export const CREDIT_KIND: KindSpec = {
  kind: 'allowance_credit',
  class: 'fact',
  scope: 'tenant',
  dated: true,
  writers: BY_TRADE,
  columns: [int('amount'), int('at'), text('businessDate'), text('subjectId'), text('subjectKind')],
};

/** A device used up a part of the grant `allowanceId`. Amounts are above 0. */
export const SPEND_KIND: KindSpec = {
  kind: 'allowance_spend',
  class: 'fact',
  scope: 'tenant',
  dated: true,
  writers: BY_TRADE,
  columns: [
    text('allowanceId'),
    int('amount'),
    int('at'),
    text('businessDate'),
    text('subjectId'),
    text('subjectKind'),
  ],
};

/**
 * The grant `allowanceId` is over: by its own device, which spends no more of it, or by a person
 * (`employeeId`) who gives up a device that will not come back.
 */
export const RETURN_KIND: KindSpec = {
  kind: 'allowance_return',
  class: 'fact',
  scope: 'tenant',
  dated: false,
  writers: BY_TRADE,
  columns: [text('allowanceId'), int('at'), { name: 'employeeId', type: 'text', nullable: true }],
};

/** What the central hub granted to one device, by the id `device:request`. `serial` counts a subject's grants. */
export const ALLOWANCE_KIND: KindSpec = {
  kind: 'allowance',
  class: 'state',
  scope: 'tenant',
  dated: false,
  writers: BY_HUBS,
  columns: [
    int('amount'),
    text('deviceId'),
    int('expiresAt'),
    int('generation'),
    int('grantedAt'),
    int('rank'),
    int('serial'),
    int('spent'),
    text('status'),
    text('subjectId'),
    text('subjectKind'),
  ],
};

/** What a subject comes to at the central hub, by the id `subjectKind:subjectId`; `open` is granted and unspent. */
export const RESERVE_KIND: KindSpec = {
  kind: 'reserve',
  class: 'state',
  scope: 'tenant',
  dated: false,
  writers: BY_HUBS,
  columns: [
    int('credited'),
    int('generation'),
    int('grants'),
    int('open'),
    int('rank'),
    int('spent'),
    text('subjectId'),
    text('subjectKind'),
  ],
};

export const ALLOWANCE_KINDS: readonly KindSpec[] = [
  CREDIT_KIND,
  SPEND_KIND,
  RETURN_KIND,
  ALLOWANCE_KIND,
  RESERVE_KIND,
];

const printable = (most: number) => z.string().regex(new RegExp(`^[\\x21-\\x7e]{1,${most}}$`));

/**
 * Body of POST /v1/allowance, with the device's token. `request` is the device's own name for the wish: the
 * same again gets the same grant. Granted is what is wanted or what is left, whichever is less.
 */
export const allowanceRequestSchema = z.object({
  request: printable(40),
  subjectKind: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
  subjectId: printable(80),
  wanted: z.int().min(1),
  /** How long it may be spent, in ms; a day if absent. */
  forMs: z.int().min(1000).max(604_800_000).optional(),
});

/** 200: the grant, which also comes down as a row of kind `allowance`. */
export const allowanceResponseSchema = z.object({
  id: z.string(),
  amount: z.int(),
  expiresAt: z.int(),
  serial: z.int(),
});

export type AllowanceRequest = z.infer<typeof allowanceRequestSchema>;
export type AllowanceResponse = z.infer<typeof allowanceResponseSchema>;
