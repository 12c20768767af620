export * from './allows';
export * from './caller';
export * from './permissions';
export * from './subject';
export * from './variables';
export { TokenMinter } from './token-minter';
export { KeysUnavailable, TokenRefused, TokenVerifier } from './token-verifier';
