import type { ChosenModifier } from '../checks/checks.table.ts';

type Said = Pick<ChosenModifier, 'name' | 'quantity' | 'depth'>;

/** What was chosen in one row: each with what was chosen within it in parentheses. */
export const modifierTexts = (
  modifiers: readonly Said[],
  written: (modifier: Said) => string,
): string[] => {
  const texts: string[] = [];
  let open = 0;
  for (const modifier of modifiers) {
    const { depth = 0 } = modifier;
    const last = texts.length - 1;
    if (depth === 0 || last < 0) {
      if (last >= 0) texts[last] += ')'.repeat(open);
      texts.push(written(modifier));
      open = 0;
    } else {
      const joint = depth > open ? ' (' : `${')'.repeat(open - depth)}, `;
      texts[last] += `${joint}${written(modifier)}`;
      open = Math.min(depth, open + 1);
    }
  }
  if (texts.length > 0) texts[texts.length - 1] += ')'.repeat(open);
  return texts;
};
