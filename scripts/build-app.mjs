// Bundles one app: node scripts/build-app.mjs pos|kitchen|backoffice|hub [target …]
// Each process is one file with native modules outside; the renderer is built by Vite.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleMain, bundleNode, bundlePreload } from './build/bundle.mjs';
import { copyFonts } from './build/fonts.mjs';
import { root } from './build/paths.mjs';
import { buildRenderer } from './build/renderer.mjs';

const app = (path) => join(root, 'apps', process.argv[2] ?? '', path);
const part = (path) => join(root, 'packages/shell/src', path);

const windowTargets = {
  core: () => bundleNode(app('src/core/main.ts'), app('dist/core.mjs')),
  devices: () => bundleNode(part('devices/main.ts'), app('dist/devices.mjs')),
  fonts: () => copyFonts(app('dist')),
  main: () => bundleMain(app('src/electron/main.ts'), app('dist/main.cjs')),
  preload: () => bundlePreload(app('src/electron/preload.ts'), app('dist/preload.cjs')),
  renderer: () => buildRenderer(process.argv[2]),
};

const hubTargets = {
  hub: () => bundleNode(app('src/main.ts'), app('dist/hub.mjs')),
  printer: () => bundleNode(part('devices/printer-main.ts'), app('dist/printer.mjs')),
};

// A register or kitchen screen may have to run the site's hub: it brings that program along.
const standbyTargets = {
  ...windowTargets,
  'site-hub': () => bundleNode(join(root, 'apps/hub/src/main.ts'), app('dist/site-hub.mjs')),
};

const APPS = {
  pos: standbyTargets,
  kitchen: standbyTargets,
  backoffice: windowTargets,
  hub: hubTargets,
};

const fail = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

const targets = APPS[process.argv[2]];
if (targets === undefined || !existsSync(app('package.json')))
  fail(`Name one of ${Object.keys(APPS).join(', ')}: node scripts/build-app.mjs NAME [target …]`);
const wanted = process.argv.length > 3 ? process.argv.slice(3) : Object.keys(targets);
for (const name of wanted) {
  const build = targets[name];
  if (build === undefined) fail(`${process.argv[2]} has no target ${name}`);
  await build();
}
