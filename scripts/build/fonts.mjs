import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/** The files that packages/devices/src/fonts asks for, by package. */
const FONTS = [
  ['@fontsource/noto-sans-arabic', /-arabic-(400|700)-normal\.woff$/],
  ['@fontsource/noto-sans-hebrew', /-hebrew-(400|700)-normal\.woff$/],
  ['@fontsource/noto-sans-thai', /-thai-(400|700)-normal\.woff$/],
  ['@fontsource/noto-sans-devanagari', /-devanagari-(400|700)-normal\.woff$/],
  ['@fontsource-variable/noto-emoji', /-wght-normal\.woff2$/, 'emoji.json'],
  ['@fontsource-variable/noto-sans-sc', /-wght-normal\.woff2$/, 'han.json'],
  ['@fontsource/unifont', /\.woff$/],
];

/** Puts what draws other scripts beside a bundle: the fonts, and the shaper's own program. */
export const copyFonts = (dist) => {
  const fonts = join(dist, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const [name, wanted, slices] of FONTS) {
    const folder = folderOf(name);
    for (const file of readdirSync(join(folder, 'files')))
      if (wanted.test(file)) copyFileSync(join(folder, 'files', file), join(fonts, file));
    if (slices !== undefined) copyFileSync(join(folder, 'unicode.json'), join(fonts, slices));
  }
  const shaper = dirname(require.resolve('harfbuzzjs'));
  copyFileSync(join(shaper, 'harfbuzz.wasm'), join(dist, 'harfbuzz.wasm'));
};
