import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { papersOf } from '../agreement-life/papers';
import {
  completeSignature,
  type Agreement,
  type Party,
  type SignatureCompletionInput,
} from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import { AgreementRefusal } from '../conflict/agreement-refusal';
import { useOnAgreement } from '../conflict/use-on-agreement';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import classes from './agreement.module.css';
import { ChecklistField, MARKS, NO_MARKS } from './checklist-field';
import { stagesWords } from './stages-words';

/** Whether something of a recorded signature is still to come. */
export const isIncomplete = ({ signature, mandate }: Party): boolean =>
  Boolean(signature) &&
  (Boolean(mandate?.toFollow) || MARKS.some((mark) => !signature?.checklist[mark]));

interface Props {
  agreement: Agreement;
  party: Party;
  onDone: () => void;
}

/** What a recorded signature lacked is supplied: the mandate that was to follow, marks on the paper, the copy. */
export function SignatureCompletion({ agreement, party, onDone }: Props) {
  const words = useWords(stagesWords);
  const forms = useWords(formWords);
  const before = party.signature?.checklist ?? NO_MARKS;
  const [checklist, setChecklist] = useState(before);
  const [mandate, setMandate] = useState('');
  const complete = useOnAgreement(
    agreement,
    (it, input: SignatureCompletionInput, key) => completeSignature(it, input, key),
    onDone,
  );
  const { error } = complete;
  const faults = error instanceof ApiError ? errorsByPath(error.problem.errors) : {};
  return (
    <form
      className={classes.form}
      aria-label={words.completeFor(party.org.name)}
      onSubmit={(event) => {
        event.preventDefault();
        complete.mutate({
          partyId: party.partyId,
          checklist,
          ...(mandate && { mandateDocumentId: mandate }),
        });
      }}
    >
      {party.mandate?.toFollow && (
        <NativeSelect
          label={words.mandatePaper}
          description={words.mandateUpload}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={faults.mandateDocumentId}
          value={mandate}
          onChange={(event) => setMandate(event.currentTarget.value)}
          data={[
            { value: '', label: words.chooseMandate },
            ...papersOf(agreement, 'SIGNING_MANDATE'),
          ]}
        />
      )}
      <ChecklistField value={checklist} settled={before} onChange={setChecklist} />
      <AgreementRefusal agreement={agreement} error={error} seen={complete.seen} />
      <Group>
        <Button type="submit" loading={complete.isPending}>
          {words.completeSignature}
        </Button>
        <Button variant="default" onClick={onDone}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}
