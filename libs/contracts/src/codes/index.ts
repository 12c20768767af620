export * from './actions';
export * from './agreement-life';
export * from './agreements';
export * from './measures';
export * from './monitoring';
export * from './partners';
export * from './policy-code';
