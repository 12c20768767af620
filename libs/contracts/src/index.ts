export * from './codes';
export * from './declare-event';
export * from './envelope';
export * from './events';
export * from './partition';
export * from './refusals';
export * from './shapes';
export * from './validation';
