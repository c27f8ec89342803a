export * from './canonical.ts';
export * from './ids.ts';
export * from './kind.ts';
export * from './make-folder.ts';
export * from './money.ts';
export * from './port.ts';
export * from './ports.ts';
export * from './result.ts';
