/** Folders of docs/screens. */
export const LOOKS = ['light', 'dark', 'contrast', 'ar'] as const;
export type Look = (typeof LOOKS)[number];

/** Folders of the pictures of a few screens on small tills, and on tablets of ten inches held upright. */
export const OTHER_SIZES = {
  '1024x768': { width: 1024, height: 768 },
  '800x1280': { width: 800, height: 1280 },
} as const;
export type OtherSize = keyof typeof OTHER_SIZES;

/** Screens whose parts change places with the room there is. */
export const SIZED = ['order', 'tables', 'pay-cash', 'modifiers', 'open-checks', 'training'];

const HEAD = `# Screens

Pictures of every screen and sheet of the register, and of the main ones of kitchen, back office and what guests see, at 1280×800 in a lively demo shop: light, dark and high contrast, and the register and what guests see in Arabic. Taken by \`npm run screenshots -- screens\`, which walks through the list in [e2e/src/screens](../../e2e/src/screens); a regular expression behind it takes those alone whose names match. The same list is walked by [register-screens.e2e.ts](../../e2e/register-screens.e2e.ts), which measures fit, targets and contrast at every size.

| screen | light | dark | high contrast | Arabic |
|---|---|---|---|---|
`;

const WIDTH = 240;

/** Files of each look. */
type Kept = Readonly<Record<Look, readonly string[]>>;

const rowOf = (file: string, kept: Kept): string => {
  const name = file.replace(/\.webp$/, '');
  const picture = `<a href="light/${file}"><img src="light/${file}" width="${WIDTH}" alt="${name}"></a>`;
  const [, ...others] = LOOKS;
  const links = others.map((look) =>
    kept[look].includes(file) ? `[${look}](${look}/${file})` : '',
  );
  return `| ${[name, picture, ...links].join(' | ')} |`;
};

const sizeRow = (name: string): string =>
  `| ${[name, ...Object.keys(OTHER_SIZES).map((size) => `[${size}](${size}/${name}.webp)`)].join(' | ')} |`;

const SIZES_HEAD = `## Other sizes

| screen | small till | tablet upright |
|---|---|---|
`;

/** The page that lists the pictures. */
export const indexPage = (kept: Kept): string => {
  const rows = [...kept.light].sort().map((file) => rowOf(file, kept));
  return `${HEAD}${rows.join('\n')}\n\n${SIZES_HEAD}${SIZED.map(sizeRow).join('\n')}\n`;
};
