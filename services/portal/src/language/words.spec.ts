import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-words.ts') && !file.endsWith('define-words.ts'))
  .map((file) => join(source, file));

interface Dictionary {
  id: object;
  en: object;
}

const leaves = (dictionary: object, path = ''): [string, unknown][] =>
  Object.entries(dictionary).flatMap(([name, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null
      ? leaves(word, `${path}${name}.`)
      : ([[`${path}${name}`, word]] as [string, unknown][]),
  );

describe('the dictionaries', () => {
  it('are found beside their screens', () => expect(files.length).toBeGreaterThan(15));

  it.each(files.map((file) => [relative(source, file), file]))(
    '%s says everything in both languages',
    async (_name, file) => {
      const module = (await import(file)) as Record<string, Dictionary>;
      for (const words of Object.values(module).filter(({ id, en }) => id && en)) {
        const [indonesian, english] = [leaves(words.id), leaves(words.en)];
        expect(english.map(([name]) => name).sort()).toEqual(
          indonesian.map(([name]) => name).sort(),
        );
        for (const [name, word] of [...indonesian, ...english])
          expect([name, typeof word === 'string' ? word.trim() : word]).not.toEqual([name, '']);
      }
    },
  );

  it.each(files.map((file) => [relative(source, file), file]))(
    '%s writes kerja sama in two words, and no long dash',
    async (_name, file) => {
      const module = (await import(file)) as Record<string, Dictionary>;
      for (const { id, en } of Object.values(module).filter((words) => words.id && words.en))
        for (const [, word] of [...leaves(id), ...leaves(en)])
          expect(String(word)).not.toMatch(/kerjasama|—/i);
    },
  );
});
