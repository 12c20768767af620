export * from './affairs/affair';
export * from './policies/cooperation-types';
export * from './policies/policy';
export * from './policies/procedure';
export * from './policies/procedures';
export * from './policies/thresholds';
export * from './regions/region';
