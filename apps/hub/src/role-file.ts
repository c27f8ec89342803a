import { join } from 'node:path';
import { z } from 'zod';
import { readText, writePrivate } from './data-folder.ts';

const roleSchema = z.object({
  term: z.int().min(0),
  acting: z.boolean(),
  /** The term in which this hub was last told to take over. */
  told: z.int().min(0).optional(),
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
export const createRoleFile = (dataDir: string) => {
  const file = join(dataDir, 'role.json');
  let told = parsed(readText(file))?.told;
  return {
    /**
     * `term` is given to a hub that is to take over; the first hub of a site acts in term 1. A hub that died is
     * started again with the term of its take-over: that is done, and what became of the role since stands.
     */
    begin(term: number | undefined): StoredRole & { readonly takesOver: boolean } {
      const kept = parsed(readText(file));
      if (term === undefined || (kept !== undefined && kept.told === term)) {
        const { term: last, acting } = kept ?? { term: 1, acting: true };
        return { term: last, acting, takesOver: false };
      }
      told = term;
      return { term: Math.max(term, kept?.term ?? 0), acting: true, takesOver: true };
    },
    save: ({ term, acting }: StoredRole): void =>
      writePrivate(
        file,
        `${JSON.stringify({ term, acting, ...(told === undefined ? {} : { told }) })}\n`,
      ),
  };
};
