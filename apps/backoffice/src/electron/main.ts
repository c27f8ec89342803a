import { startElectronApp } from '@galley/shell/electron';

void startElectronApp({ app: 'backoffice', title: 'Galley Back Office' });
