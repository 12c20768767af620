export { SHEET_FORMATS, type SheetFormat, type SheetRow, type WrittenSheet } from './sheet';
export { encodingOf, type TextEncoding } from './read-csv';
export { readSheet, sheetFormatOf } from './read-sheet';
export { dateOfSerial } from './read-xlsx';
export { SHEET_FILES, writeSheet } from './write-sheet';
export { xmlText } from './xml-text';
