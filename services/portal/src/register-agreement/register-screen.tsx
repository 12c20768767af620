import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Refusal } from '../failure/failure';
import { DraftOffer } from '../forms/draft-offer';
import { ErrorSummary } from '../forms/error-summary';
import { useWords } from '../language/language';
import { DocumentFields } from './document-fields';
import { useRegisterForm, type RegisterForm } from './form-state';
import { KindFields } from './kind-fields';
import { LeadFields } from './lead-fields';
import { LookAlikes } from './look-alikes';
import { PartyFields } from './party-fields';
import { registerWords } from './register-words';
import { TimeFields } from './time-fields';
import { TypeFields } from './type-fields';

/** Puts an agreement on record; what is signed starts to count at once. */
export function RegisterScreen() {
  const words = useWords(registerWords);
  const navigate = useNavigate();
  useTitle(words.title);
  const form = useRegisterForm(({ agreementId }) => void navigate(`/agreements/${agreementId}`));
  return (
    <Stack maw={720} gap="lg">
      <div>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <Text c="dimmed">{words.intro}</Text>
      </div>
      {form.offered && (
        <DraftOffer at={form.offered.at} onUse={form.takeOffered} onDrop={form.drop} />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <Stack gap="lg">
          <ErrorSummary faults={form.faults} attempt={form.attempt} />
          <Refusal error={form.refusal} />
          <Mode form={form} />
          <Section id="document" title={words.document}>
            <DocumentFields form={form} />
          </Section>
          <Section id="parties" title={words.parties}>
            <PartyFields form={form} />
            <LeadFields form={form} />
          </Section>
          <Section id="time" title={words.time}>
            <TimeFields form={form} />
          </Section>
          <Section id="type" title={words.typeTitle}>
            <TypeFields form={form} />
          </Section>
          <KindFields form={form} />
          <LookAlikes form={form} />
          <Button type="submit" size="lg" loading={form.sending}>
            {form.values.mode === 'SIGNED' ? words.submit : words.submitDraft}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section className={page.panel} aria-labelledby={`section-${id}`}>
      <Stack>
        <h2 id={`section-${id}`}>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}

function Mode({ form }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  return (
    <SegmentedControl
      aria-label={words.mode}
      size="md"
      value={form.values.mode}
      onChange={(mode) => form.change({ mode })}
      data={[
        { value: 'SIGNED', label: words.signedMode },
        { value: 'DRAFT', label: words.draftMode },
      ]}
    />
  );
}
