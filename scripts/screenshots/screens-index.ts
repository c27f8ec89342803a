/** Folders of docs/screens. */
export const LOOKS = ['light', 'dark', 'contrast', 'ar'] as const;
export type Look = (typeof LOOKS)[number];

const HEAD = `# Screens

Pictures of every screen and sheet of the register, and of the main ones of kitchen, back office and what guests see, at 1280×800 in a lively demo shop: light, dark, high contrast, and Arabic. Taken by \`npm run screenshots -- screens\`, which walks through the list in [e2e/src/screens](../../e2e/src/screens); a regular expression behind it takes those alone whose names match. The same list is walked by [register-screens.e2e.ts](../../e2e/register-screens.e2e.ts), which measures fit, targets and contrast at every size.

| screen | light | dark | high contrast | Arabic |
|---|---|---|---|---|
`;

const WIDTH = 240;

const rowOf = (name: string): string => {
  const picture = `<a href="light/${name}.webp"><img src="light/${name}.webp" width="${WIDTH}" alt="${name}"></a>`;
  const [, ...others] = LOOKS;
  const links = others.map((look) => `[${look}](${look}/${name}.webp)`);
  return `| ${[name, picture, ...links].join(' | ')} |`;
};

/** The page that lists the pictures, from the files of one look. */
export const indexPage = (files: readonly string[]): string => {
  const names = files.map((file) => file.replace(/\.webp$/, '')).sort();
  return `${HEAD}${names.map(rowOf).join('\n')}\n`;
};
