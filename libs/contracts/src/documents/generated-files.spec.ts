import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { asyncApiDocument } from './asyncapi';
import { generatedFiles } from './generated-files';

const FAULTS: number[] = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning];
const folder = join(__dirname, '../../generated');

describe('what is generated from the declarations', () => {
  it('is what is committed; otherwise run `npm run gen`', () => {
    for (const [path, text] of generatedFiles())
      expect({ path, text: readFileSync(join(folder, path), 'utf8') }).toEqual({ path, text });
  });

  it('leaves no file of an event that is gone', () => {
    const committed = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(committed.sort()).toEqual([...generatedFiles().keys()].sort());
  });

  it('is an AsyncAPI 3 document without errors and warnings', async () => {
    const { diagnostics, document } = await new Parser().parse(JSON.stringify(asyncApiDocument()));
    const faults = diagnostics.filter(({ severity }) => FAULTS.includes(severity));
    expect(faults).toEqual([]);
    expect(document?.allMessages().length).toBe(generatedFiles().size - 3);
  });
});
