import { join } from 'node:path';
import { z } from 'zod';
import { readText, writePrivate } from './data-folder.ts';

const roleSchema = z.object({ term: z.int().min(0), acting: z.boolean() });
export type StoredRole = z.infer<typeof roleSchema>;

const parsed = (text: string | undefined): StoredRole | undefined => {
  try {
    const role = roleSchema.safeParse(JSON.parse(text ?? ''));
    return role.success ? role.data : undefined;
  } catch {
    return undefined;
  }
};

/** The role of a site hub over its restarts. */
export const createRoleFile = (dataDir: string) => {
  const file = join(dataDir, 'role.json');
  return {
    /** `term` is given to a hub that is to take over; the first hub of a site acts in term 1. */
    begin(term: number | undefined): StoredRole {
      const kept = parsed(readText(file));
      if (term === undefined) return kept ?? { term: 1, acting: true };
      return { term: Math.max(term, kept?.term ?? 0), acting: true };
    },
    save: (role: StoredRole): void => writePrivate(file, `${JSON.stringify(role)}\n`),
  };
};
