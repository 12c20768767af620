import { DateField } from '../forms/date-field';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { fieldId, type RegisterForm } from './form-state';
import { registerWords } from './register-words';

export function TimeFields({ form: { values, change, errorOf } }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const forms = useWords(formWords);
  const signed = values.mode === 'SIGNED';
  return (
    <>
      {signed && (
        <DateField
          id={fieldId('signedOn')}
          label={words.signedOn}
          required
          value={values.signedOn}
          error={errorOf('signedOn')}
          onChange={(signedOn) => change({ signedOn })}
        />
      )}
      <DateField
        id={fieldId('startsOn')}
        label={signed ? `${words.startsOn} ${forms.optional}` : words.startsOn}
        required={!signed}
        description={signed ? words.startsHelp : undefined}
        value={values.startsOn}
        error={errorOf('startsOn')}
        onChange={(startsOn) => change({ startsOn })}
      />
      <DateField
        id={fieldId('endsOn')}
        label={words.endsOn}
        value={values.endsOn}
        error={errorOf('endsOn')}
        onChange={(endsOn) => change({ endsOn })}
      />
      <DateField
        id={fieldId('reviewOn')}
        label={`${words.reviewOn} ${forms.optional}`}
        description={words.reviewHelp}
        value={values.reviewOn}
        error={errorOf('reviewOn')}
        onChange={(reviewOn) => change({ reviewOn })}
      />
    </>
  );
}
