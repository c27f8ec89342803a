import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { HeardMemory } from './hearing.ts';

const fileSchema = z.object({ heardAt: z.int() });

/** Kept in a file of its own: what changes by the minute has no place in the log of commits. */
export const heardFile = (file: string): HeardMemory => ({
  read() {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).heardAt;
    } catch {
      return undefined;
    }
  },
  write(heardAt) {
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify({ heardAt }));
      renameSync(`${file}.tmp`, file);
    } catch {
      // A full disk must not stop a sale: what was kept before is older, and says so.
    }
  },
});
