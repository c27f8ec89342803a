import { afterEach } from 'vitest';
import { keepBrowser } from './browser.ts';
import { tellWindows } from './failed-windows.ts';

keepBrowser();
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellWindows(task.name);
});
