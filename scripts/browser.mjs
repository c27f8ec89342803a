/** Finds a Chromium for the browser tests, installs one with apt when root, else says what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.GALLEY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const find = () => CANDIDATES.find((path) => path && existsSync(path));

const installWithApt = () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No Chromium found: installing it with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
};

/** `{ path }` of a browser, or `{ advice }`: a sentence that says what to install. */
export const browserOrAdvice = () => {
  if (!find()) installWithApt();
  const path = find();
  if (path) return { path };
  return {
    advice:
      'The browser tests need Chromium or Chrome: install the package "chromium" (Debian, Ubuntu: sudo apt-get install chromium) or set GALLEY_CHROMIUM to its path.',
  };
};
