export * from './actions';
export * from './agreements';
export * from './monitoring';
export * from './partners';
