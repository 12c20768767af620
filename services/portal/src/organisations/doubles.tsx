import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { likelyDoubles, type Organisation } from '../api/partners';
import { useMay } from '../app/session';
import { useWords } from '../language/language';
import { organisationWords } from './organisation-words';
import classes from './organisations.module.css';
import { registerWords } from './register-words';

interface Props {
  title: string;
  name: string;
  registrationNo: string;
  /** The organisation itself is no double of its own. */
  not?: string;
  onUse: (organisation: Organisation) => void;
}

/** Who may be meant already, with the reason, while the name is typed. */
export function Doubles({ title, name, registrationNo, not, onUse }: Props) {
  const words = useWords(registerWords);
  const kinds = useWords(organisationWords).kind;
  const may = useMay();
  const [asked] = useDebouncedValue(`${name.trim()}\n${registrationNo.trim()}`, 300);
  const [wanted = '', number = ''] = asked.split('\n');
  const found = useQuery({
    queryKey: ['likely-doubles', asked],
    queryFn: ({ signal }) =>
      likelyDoubles({ name: wanted, ...(number && { registrationNo: number }) }, signal),
    enabled: wanted.length >= 3 && may('organisations.register'),
  });
  const doubles = (found.data?.items ?? []).filter(
    ({ organisation }) => organisation.organisationId !== not,
  );
  if (doubles.length === 0) return null;
  return (
    <div role="status">
      <strong>{title}</strong>
      <ul className={classes.past}>
        {doubles.map(({ organisation, reasons }) => (
          <li key={organisation.organisationId}>
            {organisation.name}
            <span className={classes.quiet}>
              {kinds[organisation.kind]} ·{' '}
              {reasons.map((reason) => words.double[reason]).join(', ')}
            </span>
            <Button size="compact-md" variant="light" onClick={() => onUse(organisation)}>
              {words.use(organisation.shortName ?? organisation.name)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
