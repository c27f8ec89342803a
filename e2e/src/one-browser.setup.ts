import { keepBrowser } from './browser.ts';

keepBrowser();
