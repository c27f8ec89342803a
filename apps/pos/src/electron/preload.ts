import { handOverPort } from '@galley/shell/preload';

handOverPort();
