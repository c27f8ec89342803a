import { join } from 'node:path';
import type { Clock } from '@galley/base';
import { z } from 'zod';
import { readText, writePrivate } from './data-folder.ts';

const roleSchema = z.object({
  term: z.int().min(0),
  acting: z.boolean(),
  /** The term in which this hub was last told to take over. */
  told: z.int().min(0).optional(),
  /** Since when it has acted, or waited; ms. */
  since: z.int().optional(),
});
type Kept = z.infer<typeof roleSchema>;
export type StoredRole = Pick<Kept, 'term' | 'acting'>;

const parsed = (text: string | undefined): Kept | undefined => {
  try {
    const role = roleSchema.safeParse(JSON.parse(text ?? ''));
    return role.success ? role.data : undefined;
  } catch {
    return undefined;
  }
};

/** The role of a site hub over its restarts. */
export const createRoleFile = (dataDir: string, clock: Clock) => {
  const file = join(dataDir, 'role.json');
  const found = parsed(readText(file));
  let told = found?.told;
  let held = { acting: found?.acting, since: found?.since ?? clock.now() };
  return {
    /** For how long it has had its role. */
    heldMs: (): number => Math.max(0, clock.now() - held.since),
    /**
     * `term` is given to a hub that is to take over; the first hub of a site acts in term 1. A hub that died is
     * started again with the term of its take-over: that is done, and what became of the role since stands.
     * `waits`: another hub acts, and one that has no role yet waits for it.
     */
    begin(term: number | undefined, waits = false): StoredRole & { readonly takesOver: boolean } {
      const kept = parsed(readText(file));
      if (term === undefined || (kept !== undefined && kept.told === term)) {
        const first = waits ? { term: 0, acting: false } : { term: 1, acting: true };
        const { term: last, acting } = kept ?? first;
        return { term: last, acting, takesOver: false };
      }
      told = term;
      return { term: Math.max(term, kept?.term ?? 0), acting: true, takesOver: true };
    },
    save({ term, acting }: StoredRole): void {
      if (held.acting !== acting) held = { acting, since: clock.now() };
      const { since } = held;
      const kept: Kept = { term, acting, since, ...(told === undefined ? {} : { told }) };
      writePrivate(file, `${JSON.stringify(kept)}\n`);
    },
  };
};
