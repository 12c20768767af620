import { NativeSelect } from '@mantine/core';
import type { AgreementDocumentKind } from '@nyata/contracts';
import { stageWords, wordOf } from '../agreement/stage-words';
import page from '../app/page.module.css';
import { useLanguage, useWords } from '../language/language';
import { useOwnProcedures, usePaperNames } from '../procedure/use-own-procedures';
import { fieldId, type RegisterForm } from './form-state';
import { isOperative, type Answer } from './form-values';
import { kindWords } from './kind-words';

/** What a draft of the chosen kind asks beyond the others, and the road that lies before it. */
export function KindFields({ form }: { form: RegisterForm }) {
  const words = useWords(kindWords);
  const { values, change, errorOf } = form;
  if (values.mode !== 'DRAFT') return null;
  return (
    <section className={page.panel} aria-labelledby="section-kind">
      <h2 id="section-kind">{words.title}</h2>
      {isOperative(values) && (
        <>
          <p className={page.help}>{words.budgetHelp}</p>
          {(['burdensPublicOrRegion', 'inCurrentBudget'] as const).map((field) => (
            <NativeSelect
              key={field}
              id={fieldId(field)}
              label={words[field]}
              mb="sm"
              value={values[field]}
              error={errorOf(field)}
              onChange={(event) => change({ [field]: event.currentTarget.value as Answer })}
              data={[
                { value: '', label: words.open },
                { value: 'yes', label: words.yes },
                { value: 'no', label: words.no },
              ]}
            />
          ))}
        </>
      )}
      <Road form={form} />
    </section>
  );
}

// A preview by the usual type of each paper; once the parties are known the service decides by the policy in force.
const USUAL: Record<AgreementDocumentKind, string> = {
  JOINT_AGREEMENT: 'KSD_UMBRELLA',
  AGREEMENT_NOTE: 'SYNERGY',
  MOU: 'FOREIGN_MOU',
  LOI: 'FOREIGN_LOI',
  PKS: 'KSD_IMPLEMENTING',
  CONTRACT: 'KSD_IMPLEMENTING',
};

function Road({ form: { values } }: { form: RegisterForm }) {
  const words = useWords(kindWords);
  const { stage: names, actor: actors } = useWords(stageWords);
  const { language } = useLanguage();
  const papers = usePaperNames();
  const { items, kinds } = useOwnProcedures();
  const own = kinds.find(({ kind }) => kind === values.kind)?.procedure;
  const road = items.find(
    ({ procedure }) => procedure === (own ?? USUAL[values.documentKind]),
  )?.stages;
  if (!road) return null;
  return (
    <>
      <p className={page.help}>{words.road}</p>
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {road.map(({ stageId, name, actor, requiredDocumentKinds }) => (
          <li key={stageId}>
            {name?.[language] ?? wordOf(names, stageId)}
            <span className={page.help}>
              {' '}
              ({actor.map((code) => wordOf(actors, code)).join(', ')})
            </span>
            {requiredDocumentKinds.length > 0 && (
              <div>
                {words.needs(requiredDocumentKinds.map((it) => wordOf(papers, it)).join(', '))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
