export * from './allows';
export * from './caller';
export * from './permissions';
export * from './subject';
export * from './variables';
