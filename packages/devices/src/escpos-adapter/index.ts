export { type AdapterTools, EscposAdapter } from './adapter.ts';
export { throughRegister } from './through-register.ts';
