import { Alert, Anchor, Checkbox, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import { lookAlikesOf, type LookAlike, type Resemblance } from '../api/look-alikes';
import { useFormat, useWords } from '../language/language';
import type { RegisterForm } from './form-state';
import { lookAlikeWords } from './look-alike-words';

/** Running agreements that the one being written resembles, each with the reasons, before it is saved. */
export function LookAlikes({ form }: { form: RegisterForm }) {
  const words = useWords(lookAlikeWords);
  const { values, change, code } = form;
  const [wanted] = useDebouncedValue(
    {
      organisationIds: values.parties.map(({ organisationId }) => organisationId).filter(Boolean),
      affairCodes: values.affairCodes,
      subjectMatter: values.subjectMatter.trim(),
    },
    400,
  );
  const found = useQuery({
    queryKey: ['look-alikes', wanted],
    queryFn: ({ signal }) => lookAlikesOf(wanted, signal),
    enabled: wanted.organisationIds.length > 0 && wanted.affairCodes.length > 0,
    placeholderData: (earlier) => earlier,
  });
  const items = found.data?.items ?? [];
  const refused = code === 'OVERLAP_UNACKNOWLEDGED';
  if (items.length === 0 && !refused) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      role="status"
      icon={<IconCopy aria-hidden />}
      title={words.title(String(items.length))}
      styles={{ title: { color: 'var(--nyata-warn)' } }}
    >
      <Stack gap="sm">
        <span>{words.help}</span>
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {items.map((item) => (
            <li key={item.agreement.agreementId}>
              <Item item={item} />
            </li>
          ))}
        </ul>
        {values.mode === 'DRAFT' && (
          <Checkbox
            label={words.acknowledged}
            checked={values.acknowledgedOverlap}
            onChange={(event) => change({ acknowledgedOverlap: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </Alert>
  );
}

function Item({ item: { agreement, reasons } }: { item: LookAlike }) {
  const words = useWords(lookAlikeWords);
  const states = useWords(agreementWords).status;
  const format = useFormat();
  const { agreementId, title, status, term } = agreement;
  return (
    <>
      <Anchor component={Link} to={`/agreements/${agreementId}`} target="_blank">
        {title}
      </Anchor>{' '}
      ({states[status]}
      {term?.endsOn && `, ${words.until(format.longDate(term.endsOn))}`})
      <div>{reasons.map((reason) => sentenceOf(reason, words)).join(' · ')}</div>
    </>
  );
}

const sentenceOf = ({ code, params }: Resemblance, words: (typeof lookAlikeWords)['id']) =>
  words.reason[code](params.names ?? params.affairs ?? params.percent ?? '');
