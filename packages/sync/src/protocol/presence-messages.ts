import { DEVICE_KINDS } from '@galley/base';
import { z } from 'zod';
import { idSchema } from './messages.ts';

/** Beat of a device on the WebSocket /v1/presence, once a second. */
export const beatSchema = z.object({
  type: z.literal('beat'),
  deviceId: idSchema,
  kind: z.enum(DEVICE_KINDS),
  name: z.string(),
  /** False when nobody is logged in: a closed register is not a silent one. */
  open: z.boolean(),
  /** The highest term of the site's hubs that the device has heard of. */
  term: z.int().min(0).optional(),
});

/**
 * GET /v1/hub, open to anybody: who answers here. `site` is the first 16 hex digits of SHA-256 over
 * `tenantId/siteId`. The site hub with the highest term acts; one that waits serves, but nobody should come.
 */
export const hubInfoSchema = z.object({
  role: z.enum(['central', 'site']),
  hubId: idSchema.nullable(),
  site: z.string().nullable(),
  term: z.int().min(0),
  acting: z.boolean(),
  /** For how long it has acted, or waited. */
  heldMs: z.int().min(0).optional(),
  /** It waits, and the acting hub has everything that it had: its process may end. */
  drained: z.boolean().optional(),
});
export type HubInfo = z.infer<typeof hubInfoSchema>;

/**
 * Body and answer of POST /v1/beat between two devices of a site, signed (`authorization: Galley …`): each
 * says that it lives and what it knows of the site's hub. `hubId` is the hub that the device would start.
 */
export const peerBeatSchema = beatSchema.extend({
  hubId: idSchema.nullable(),
  /** Whether that hub runs and acts, or is being started to act. */
  acting: z.boolean(),
});
export type PeerBeat = z.infer<typeof peerBeatSchema>;

/** What a hub tells every device once a second and at every change. `agoMs` avoids comparing clocks. */
export const rosterSchema = z.object({
  type: z.literal('roster'),
  hub: z.enum(['central', 'site']),
  /** A site hub's view of the central hub; always true from the central hub itself. */
  centralReachable: z.boolean(),
  /** Head of the receiving device that the central hub has acknowledged, as far as this hub knows. */
  central: z.int(),
  peers: z.array(
    z.object({
      deviceId: idSchema,
      kind: z.enum(DEVICE_KINDS),
      name: z.string(),
      open: z.boolean(),
      connected: z.boolean(),
      agoMs: z.int(),
    }),
  ),
  /** Of a site hub: who it is, and whether it is the one that acts. */
  site: z
    .object({
      hubId: idSchema,
      term: z.int(),
      acting: z.boolean(),
      heldMs: z.int().min(0).optional(),
    })
    .optional(),
  /** Of a site hub: devices of the site whose commits the central hub refuses, and since when. */
  refused: z
    .array(
      z.object({
        deviceId: idSchema,
        commits: z.int().min(0),
        agoMs: z.int().min(0),
        code: z.string(),
      }),
    )
    .optional(),
  /** Of a site hub: rows of the tenant that the central hub lacks, for a device that may write them. */
  lacking: z.array(z.object({ kind: z.string(), id: z.string() })).optional(),
});
export type Beat = z.infer<typeof beatSchema>;
export type Roster = z.infer<typeof rosterSchema>;
