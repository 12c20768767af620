// Preloaded (NODE_OPTIONS=--require) into the programs of a fault test: alters the compiled code of the
// product while Node loads it. The product itself holds no failpoint and no switch.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { altered, alterationsFor } = require('./alterations.cjs');
require('./failpoints.cjs');

const active = alterationsFor(process.env.NYATA_BUILD);
const loadPlain = Module._extensions['.js'];

Module._extensions['.js'] = (module, filename) => {
  const here = active.filter(({ file }) => filename.endsWith(`/${file}`));
  if (here.length === 0) return loadPlain(module, filename);
  try {
    module._compile(altered(readFileSync(filename, 'utf8'), here), filename);
  } catch (error) {
    if (error.name !== 'UnfitAlteration') throw error;
    // A build that was altered by half would prove nothing.
    console.error(error.message);
    process.exit(70);
  }
};
