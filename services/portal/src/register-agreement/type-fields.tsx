import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { CooperationType } from '@nyata/contracts';
import { agreementWords } from '../agreements/agreement-words';
import { useWords } from '../language/language';
import { fieldId, type RegisterForm } from './form-state';
import { registerWords } from './register-words';

/** The type follows from the parties; who knows better says why. */
export function TypeFields({ form: { values, change, errorOf } }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const types = useWords(agreementWords).type;
  return (
    <>
      <NativeSelect
        id={fieldId('cooperationType')}
        label={words.cooperationType}
        data={[
          { value: '', label: words.derive },
          ...Object.entries(types).map(([value, label]) => ({ value, label })),
        ]}
        value={values.cooperationType}
        error={errorOf('cooperationType')}
        onChange={(event) =>
          change({ cooperationType: event.currentTarget.value as CooperationType | '' })
        }
      />
      {values.cooperationType !== '' && (
        <Textarea
          id={fieldId('typeNote')}
          label={words.typeNote}
          autosize
          minRows={2}
          value={values.typeNote}
          error={errorOf('typeNote')}
          onChange={(event) => change({ typeNote: event.currentTarget.value })}
        />
      )}
      <Checkbox
        id={fieldId('crossBorderExternality')}
        label={words.crossBorderExternality}
        checked={values.crossBorderExternality}
        onChange={(event) => change({ crossBorderExternality: event.currentTarget.checked })}
      />
    </>
  );
}
