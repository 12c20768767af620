// Every alteration of the compiled product: { name, file, find, replace }, by the build it makes.
const { failpoints } = require('./alterations/failpoints.cjs');
const { mutants } = require('./alterations/mutants.cjs');
const { releaseBefore } = require('./alterations/release-before.cjs');

class UnfitAlteration extends Error {
  name = 'UnfitAlteration';
}

/** The names of all mutants. */
const MUTANTS = Object.keys(mutants);

/** Every build that is not the product with failpoints alone. */
const builds = { ...mutants, 'release-before': releaseBefore };

/** The failpoints, after what makes the build. */
function alterationsFor(build) {
  if (!build) return failpoints;
  if (!builds[build]) throw new UnfitAlteration(`There is no build ${build}.`);
  return [...builds[build], ...failpoints];
}

/** The text with each alteration made; each must match at exactly one place. */
function altered(text, alterations) {
  return alterations.reduce((code, { name, file, find, replace }) => {
    const places = code.split(find).length - 1;
    if (places !== 1)
      throw new UnfitAlteration(
        `The alteration "${name}" no longer fits ${file}: its text stands there ${places} times. Fit it to the new code.`,
      );
    return code.replace(find, () => replace);
  }, text);
}

module.exports = { BUILDS: Object.keys(builds), MUTANTS, UnfitAlteration, alterationsFor, altered };
