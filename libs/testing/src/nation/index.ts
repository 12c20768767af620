export { asCopied, copiesOf, type Copy } from './copies';
export { prototype } from './prototype';
export { writeCopies, type Counters } from './write-copies';
