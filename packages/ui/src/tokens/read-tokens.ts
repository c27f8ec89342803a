export type Theme = 'light' | 'dark' | 'contrast';

export const themes: ReadonlyArray<Theme> = ['light', 'dark', 'contrast'];

function declarations(block: string): ReadonlyArray<readonly [string, string]> {
  return [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.trim(),
  ]);
}

function block(css: string, opening: string): string {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`theme.css has no ${opening}`);
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
}

function resolve(value: string, theme: Theme): string {
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  if (!pair) return value;
  return (theme === 'dark' ? pair[2] : pair[1]) ?? value;
}

/** The colours of one theme by token name, read from the text of theme.css. */
export function readTokens(css: string, theme: Theme): ReadonlyMap<string, string> {
  const shared = declarations(block(css, ':root,\n  [data-theme] {'));
  const own = theme === 'contrast' ? declarations(block(css, '[data-theme="contrast"] {')) : [];
  const all = [...shared, ...own].map(([name, value]) => [name, resolve(value, theme)] as const);
  return new Map(all.filter(([, value]) => /^#\w{6}$/.test(value)));
}
