import { startElectronApp } from '@galley/shell/electron';

void startElectronApp({ app: 'kitchen', title: 'Galley Kitchen' });
