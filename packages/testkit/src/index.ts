export * from './within-rights.ts';
