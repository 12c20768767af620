export * from './columns';
export { fieldOfHeading, plainHeading } from './headings';
