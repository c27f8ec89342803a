export { type ElectronAppOptions, startElectronApp } from './start-electron-app.ts';
