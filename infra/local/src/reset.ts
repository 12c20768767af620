import { resolve } from 'node:path';
import { DataFolder } from './data-folder';

const path = process.env['NYATA_DATA'] ?? resolve(__dirname, '../../../.nyata');
try {
  new DataFolder(path).reset();
  console.log(`All data of ${path} are deleted.`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
