export { type AdapterTools, EscposAdapter } from './adapter.ts';
