import { isIP } from 'node:net';
import { z } from 'zod';

/** Service type of hubs and apps in the local network: `_galley._tcp`. */
export const SERVICE_TYPE = 'galley';

const announcementSchema = z.object({
  /** First 16 hex digits of SHA-256 over tenant and site: names neither to a stranger. */
  site: z.string().regex(/^[0-9a-f]{16}$/),
  role: z.enum(['site', 'central']),
  hub: z.string().min(1).max(80),
  term: z.coerce.number().int().min(0),
  /** SHA-256 of the TLS key; absent for plain HTTP. */
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** What a hub says of itself in the network. Anybody can say anything there: nothing is believed of it but
 *  where to ask, and a key counts only if it is the one that the device knows already. */
export type Announcement = z.infer<typeof announcementSchema>;

export const textOf = ({ site, role, hub, term, key }: Announcement): Record<string, string> => ({
  site,
  role,
  hub,
  term: `${term}`,
  ...(key === undefined ? {} : { key }),
});

export const announcementOf = (txt: unknown): Announcement | undefined => {
  const parsed = announcementSchema.safeParse(txt);
  return parsed.success ? parsed.data : undefined;
};

/** Addresses to ask, IPv4 first: an IPv6 link-local one needs a zone that no URL carries. */
export const urlsOf = (
  announcement: Pick<Announcement, 'key'>,
  addresses: readonly string[],
  port: number,
): string[] => {
  const scheme = announcement.key === undefined ? 'http' : 'https';
  const pin = announcement.key === undefined ? '' : `#sha256=${announcement.key}`;
  return addresses
    .filter((address) => isIP(address) !== 0 && !address.toLowerCase().startsWith('fe80'))
    .sort((a, b) => isIP(a) - isIP(b))
    .map(
      (address) => `${scheme}://${isIP(address) === 6 ? `[${address}]` : address}:${port}${pin}`,
    );
};
