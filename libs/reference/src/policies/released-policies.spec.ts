import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLLOW_UP_POLICIES } from './follow-up';
import { PROCEDURE_POLICIES } from './procedures';
import { THRESHOLDS } from './thresholds';

const FILE = 'libs/reference/released/policies.json';
const released = JSON.parse(
  readFileSync(join(__dirname, '../../released/policies.json'), 'utf8'),
) as Record<string, string>;

const shipped = [...PROCEDURE_POLICIES, ...THRESHOLDS, ...FOLLOW_UP_POLICIES];

/** The same for the same content, in whatever order its fields stand. */
function fingerprintOf(policy: object): string {
  const inOrder = (_key: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(policy, inOrder)).digest('hex');
}

describe('a policy that was released', () => {
  it.each(shipped.map((policy) => [policy.policyVersion, policy] as const))(
    '%s stays as it is: agreements and judged days go by it',
    (version, policy) => {
      const now = fingerprintOf(policy);
      if (released[version] === now) return;
      throw new Error(
        released[version] === undefined
          ? `${version} is new: add "${version}": "${now}" to ${FILE}.`
          : `${version} was released and has been edited. Undo that, and make a new version that repeats it and names its changes (libs/reference/README.md).`,
      );
    },
  );

  it('still ships', () => {
    const versions = shipped.map(({ policyVersion }) => policyVersion);
    expect(versions).toEqual(expect.arrayContaining(Object.keys(released)));
  });

  it('has another fingerprint as soon as one number changes', () => {
    const [policy] = PROCEDURE_POLICIES;
    const edited = JSON.parse(
      JSON.stringify(policy).replace(/"slaDays":\d+/, '"slaDays":999'),
    ) as object;
    expect(fingerprintOf(edited)).not.toBe(fingerprintOf(policy!));
    expect(fingerprintOf(JSON.parse(JSON.stringify(policy)) as object)).toBe(
      fingerprintOf(policy!),
    );
  });
});
