// Lints pieces of code as if they stood in given files: [{ file, code }] on standard input, the complaints of each on standard output.
// A program of its own because ESLint loads its configuration as an ES module, which Jest on Node 20 can't.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });
const complaints = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, file) });
  complaints.push(
    result.messages.filter((m) => m.severity === 2).map((m) => `${m.ruleId}: ${m.message}`),
  );
}
console.log(JSON.stringify(complaints));
