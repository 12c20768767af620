export * from './clock';
export * from './config';
export * from './dates';
export * from './domain-error';
export * from './ids';
export * from './origin';
