import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const siteFileSchema = z.object({
  /** Ports that were free once stay the device's: its address is known to others by rows. */
  peerPort: z.int().min(0).max(65535).default(0),
  hubPort: z.int().min(0).max(65535).default(0),
  /** Address of a hub that a person typed in. */
  typedHub: z.string().nullable().default(null),
});
export type SiteFile = z.infer<typeof siteFileSchema>;

/** What a device keeps of its place in the site, apart from rows. */
export const createSiteFile = (dataDir: string) => {
  const file = join(dataDir, 'site.json');
  const read = (): SiteFile => {
    try {
      return siteFileSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
    } catch {
      return siteFileSchema.parse({});
    }
  };
  let held = read();
  return {
    get: (): SiteFile => held,
    set(change: Partial<SiteFile>): void {
      held = { ...held, ...change };
      writeFileSync(`${file}.tmp`, `${JSON.stringify(held)}\n`, { mode: 0o600 });
      renameSync(`${file}.tmp`, file);
    },
  };
};
export type SiteFileKeeper = ReturnType<typeof createSiteFile>;
