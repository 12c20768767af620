// Every alteration of the compiled product: { name, file, find, replace }, by the build it makes.
const { failpoints } = require('./alterations/failpoints.cjs');
const { mutants } = require('./alterations/mutants.cjs');

class UnfitAlteration extends Error {
  name = 'UnfitAlteration';
}

/** The names of all mutants. */
const MUTANTS = Object.keys(mutants);

/** The failpoints, after what makes the mutant. */
function alterationsFor(mutant) {
  if (!mutant) return failpoints;
  if (!mutants[mutant]) throw new UnfitAlteration(`There is no mutant ${mutant}.`);
  return [...mutants[mutant], ...failpoints];
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

module.exports = { MUTANTS, UnfitAlteration, alterationsFor, altered };
