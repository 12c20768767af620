import { Button, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assignOfficer, type Agreement } from '../api/agreements';
import { membersOf } from '../api/members';
import { useCommand } from '../api/use-command';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { recordWords } from './record-words';

/** Who answers for the agreement; a signed agreement without one says so out loud. */
export function ResponsibleOfficer({ agreement }: { agreement: Agreement }) {
  const words = useWords(recordWords);
  const me = useMe();
  const may = useMay();
  const [chosen, setChosen] = useState('');
  const { organisationId } = me.organisation;
  const members = useQuery({
    queryKey: ['members', organisationId],
    queryFn: ({ signal }) => membersOf(organisationId, signal),
    enabled: may('members.read'),
  });
  const assign = useCommand(
    (memberId: string, key) => assignOfficer(agreement, memberId, key),
    () => setChosen(''),
  );
  const active = members.data?.items.filter(({ status }) => status !== 'LEFT') ?? [];
  const current = active.find(({ memberId }) => memberId === agreement.responsibleMemberId);
  const name = current?.displayName ?? (agreement.responsibleMemberId ? '✓' : words.noOfficer);
  const ended = ['ENDED', 'WITHDRAWN', 'DECLINED', 'VOIDED'].includes(agreement.status);
  return (
    <Stack gap="xs">
      <span>{name}</span>
      {may('agreements.sign') && active.length > 0 && !ended && (
        <form
          className="screenOnly"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== '') assign.mutate(chosen);
          }}
        >
          <Stack gap="xs">
            <NativeSelect
              aria-label={words.chooseOfficer}
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={[
                { value: '', label: words.chooseOfficer },
                ...active.map(({ memberId, displayName }) => ({
                  value: memberId,
                  label: displayName,
                })),
              ]}
            />
            <Refusal error={assign.error} />
            <Button
              type="submit"
              variant="default"
              h="auto"
              mih={36}
              styles={{ label: { whiteSpace: 'normal' } }}
              disabled={chosen === ''}
              loading={assign.isPending}
            >
              {words.assign}
            </Button>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
