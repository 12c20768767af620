import { Button } from '@mantine/core';
import { adoptPlan, type Plan } from '../api/actions';
import { useCommand } from '../api/use-command';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import classes from './plan.module.css';
import { planWords } from './plan-words';

/** "Biro ✓ 12 Nov · PNM menunggu", and the button for the side that has not said yes. */
export function AdoptionBar({ plan }: { plan: Plan }) {
  const words = useWords(planWords);
  const format = useFormat();
  const me = useMe();
  const may = useMay();
  const adopt = useCommand((it: Plan, key) => adoptPlan(it, key));
  const mine = plan.adoptions.find(
    ({ legalPartyId }) => legalPartyId === me.organisation.legalPartyId,
  );
  const open = mine && !mine.adoptedOn && may('plans.adopt');
  return (
    <section className={classes.adoption} aria-label={words.adoption}>
      <h2>{words.adoption}</h2>
      <p>
        {plan.adoptions
          .map(({ name, adoptedOn }) =>
            adoptedOn ? words.adopted(name, format.shortDate(adoptedOn)) : words.waiting(name),
          )
          .join(' · ')}
      </p>
      {plan.status === 'ADOPTED' && <p>{words.isAdopted}</p>}
      {open && plan.missing.map((code) => <p key={code}>{words.hindrance[code]}</p>)}
      <Refusal error={adopt.error} />
      {open && plan.missing.length === 0 && (
        <div className={classes.adopt}>
          <Button size="md" loading={adopt.isPending} onClick={() => adopt.mutate(plan)}>
            {words.adopt}
          </Button>
          <span className={classes.sub}>{words.adoptHelp(mine.name)}</span>
        </div>
      )}
    </section>
  );
}
