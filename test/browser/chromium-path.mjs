// Prints where the Chromium of the npm registry lies and the flags it wants; the package is an ES module, the specs are not.
import chromium from '@sparticuz/chromium';

console.log(
  JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }),
);
