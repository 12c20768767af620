export * from './data-folder';
export * from './database-server';
export * from './kafka';
export * from './ports';
export * from './system';
