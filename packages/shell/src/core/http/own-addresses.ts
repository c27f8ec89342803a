export {
  type AddressGuard,
  createAddressGuard,
  isLoopback,
  reachableAs,
} from '../../node/own-addresses.ts';
