import { readFileSync } from 'node:fs';
import { text } from '@nyata/kernel';
import { readPolicyFile, THRESHOLDS } from '@nyata/reference';
import { adoptThresholds } from './cooperation-facts/policy';

/** Everything that judges reads the same file: the service and a rebuild. */
export const policyVariables = {
  NYATA_POLICY_FILE: text({
    description:
      'a province’s own thresholds of the judgement (services/monitoring/README.md); none: those of @nyata/reference',
    fallback: '',
  }),
};

/**
 * Takes the thresholds of a province's file into force.
 * @throws Error that names every fault with its line; nothing of the file holds then
 */
export function adoptPolicyFile({ NYATA_POLICY_FILE: path }: { NYATA_POLICY_FILE: string }): void {
  if (path === '') return;
  const read = readPolicyFile(readFileSync(path, 'utf8'), THRESHOLDS);
  if (read.faults)
    throw new Error(
      [
        `NYATA_POLICY_FILE can't be taken into force; mend these lines of ${path}:`,
        ...read.faults.map(({ line, reason }) => `  line ${line}: ${reason}`),
      ].join('\n'),
    );
  adoptThresholds(read.versions);
}
