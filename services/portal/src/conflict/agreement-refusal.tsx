import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lifeWords } from '../agreement-life/life-words';
import { changesSince, type AgreementChange } from '../api/agreement-changes';
import type { Agreement } from '../api/agreements';
import { membersOf } from '../api/members';
import { isConflict } from '../api/problem';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { clockTime, dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { changeWords } from './change-words';
import { touchedBy } from './told-changes';

/** A field that the reader changed too: what lies there now beside what the reader wrote. */
export interface Compared {
  label: string;
  stored: ReactNode;
  own: ReactNode;
  onTakeStored: () => void;
}

interface Props {
  agreement: Agreement;
  error: unknown;
  /** The version that the reader saw when sending. */
  seen: number;
  compared?: Compared;
}

/** Why a command was refused; where others were faster, what they changed, and the way to carry on. */
export function AgreementRefusal({ agreement, error, seen, compared }: Props) {
  if (!isConflict(error)) return <Refusal error={error} />;
  return <Overtaken agreement={agreement} seen={seen} compared={compared} />;
}

function Overtaken({ agreement: { agreementId }, seen, compared }: Omit<Props, 'error'>) {
  const words = useWords(changeWords);
  const changes = useQuery({
    queryKey: ['agreement', agreementId, 'changes', seen],
    queryFn: ({ signal }) => changesSince(agreementId, seen, signal),
  });
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.title}
      styles={{ title: { color: 'var(--nyata-warn)' } }}
    >
      <Stack gap="xs">
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {changes.data?.items.map((change) => (
            <li key={change.version}>
              <Told change={change} />
            </li>
          ))}
        </ul>
        {compared && <Comparison {...compared} />}
        <Text>{words.carryOn}</Text>
      </Stack>
    </Alert>
  );
}

function Told({ change }: { change: AgreementChange }) {
  const words = useWords(changeWords);
  const fieldNames = useWords(lifeWords).field;
  const format = useFormat();
  const nameOf = useMemberNames();
  const { fields, parts } = touchedBy(change);
  const what = [
    ...fields.map((field) => fieldNames[field]),
    ...parts.map((part) => words.part[part]),
  ];
  const time = `${format.shortDate(dateOfInstant(change.at))} ${clockTime(change.at)}`;
  return words.by(nameOf(change.memberId), time, what.join(', '));
}

/** Members of the reader's own organisation by name; others stay offices. */
function useMemberNames(): (memberId: string | undefined) => string {
  const words = useWords(changeWords);
  const me = useMe();
  const may = useMay();
  const { organisationId } = me.organisation;
  const members = useQuery({
    queryKey: ['members', organisationId],
    queryFn: ({ signal }) => membersOf(organisationId, signal),
    enabled: may('members.read'),
  });
  return (memberId) => {
    if (memberId === undefined) return words.system;
    if (memberId === me.memberId) return words.you;
    const known = members.data?.items.find((member) => member.memberId === memberId);
    return known?.displayName ?? words.someone;
  };
}

function Comparison({ label, stored, own, onTakeStored }: Compared) {
  const words = useWords(changeWords);
  return (
    <>
      <Table aria-label={words.compared} withTableBorder>
        <Table.Tbody>
          {[
            [words.field, label],
            [words.stored, stored],
            [words.own, own],
          ].map(([name, value], index) => (
            <Table.Tr key={index}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div>
        <Button size="sm" variant="default" onClick={onTakeStored}>
          {words.takeStored}
        </Button>
      </div>
    </>
  );
}
