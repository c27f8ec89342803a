import { startElectronApp } from '@galley/shell/electron';

void startElectronApp({ app: 'pos', title: 'Galley Register', customerPage: 'customer.html' });
