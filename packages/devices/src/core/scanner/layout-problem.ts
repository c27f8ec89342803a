import type { Json } from '@galley/base';
import { embeddedLayoutSchema } from './embedded.ts';

const linesOf = (setup: Readonly<Record<string, Json>> | undefined): readonly Json[] => {
  const layouts = setup?.['layouts'];
  return Array.isArray(layouts) ? layouts : [];
};

/** Layouts that can be read; what an earlier version or another program wrote stops no scanner. */
export const readableLayouts = (setup: Readonly<Record<string, Json>>): readonly string[] =>
  linesOf(setup).flatMap((line) => {
    const read = embeddedLayoutSchema.safeParse(line);
    return read.success ? [read.data] : [];
  });

/** Every code of the second layout is read by the first one already. */
const covers = (first: string, second: string): boolean =>
  [...first].every((char, at) => !/\d/.test(char) || char === second[at]);

/**
 * What is wrong with the layouts of a scanner's set-up, in words with the line (rule SN17); undefined: nothing. A
 * layout below another one that reads all its codes would never be used.
 */
export const layoutProblem = (
  setup: Readonly<Record<string, Json>> | undefined,
): string | undefined => {
  const before: string[] = [];
  for (const line of linesOf(setup)) {
    const read = embeddedLayoutSchema.safeParse(line);
    if (!read.success) {
      const [issue] = read.error.issues;
      return `${String(line)} is no layout: it ${issue?.message ?? 'is no text'}. Type one a line, as in 21IIIIIWWWWWC.`;
    }
    const same = before.find((one) => covers(one, read.data));
    if (same !== undefined) {
      return `${read.data} would never be used: ${same} above it reads the same codes. Take one of them out, or change how it begins.`;
    }
    before.push(read.data);
  }
  return undefined;
};
