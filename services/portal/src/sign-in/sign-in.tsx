import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { demoAccounts, signInAddress } from '../api/members';
import { LanguageSwitch } from '../app/account-menu';
import { DemoBanner } from '../app/frame';
import { roleWords } from '../app/frame-words';
import { useLanguage, useWords } from '../language/language';
import classes from './sign-in.module.css';
import { signInWords } from './sign-in-words';

/** Signing in happens at the identity provider; the demo accounts exist only when the gateway offers them. */
export function SignIn() {
  const words = useWords(signInWords);
  const roles = useWords(roleWords);
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const problem = search.get('problem');
  const returnTo = search.get('returnTo') ?? '/';
  const demo = useQuery({
    queryKey: ['demo-accounts', language],
    queryFn: ({ signal }) => demoAccounts(signal),
    placeholderData: (earlier) => earlier,
    retry: false,
  });
  const accounts = demo.data?.items ?? [];
  return (
    <>
      {accounts.length > 0 && <DemoBanner />}
      <main className={classes.page}>
        <div className={classes.top}>
          <img src="/icon.svg" alt="" width={40} height={40} />
          <LanguageSwitch />
        </div>
        <Title order={1}>{words.title}</Title>
        <Text size="lg">{words.promise}</Text>
        {problem && (
          <Alert role="alert" variant="outline" color="red">
            {words.problem[problem] ?? words.refused}
          </Alert>
        )}
        {demo.isPending ? null : accounts.length === 0 ? (
          <Button component="a" href={signInAddress(returnTo)} size="lg">
            {words.signIn}
          </Button>
        ) : (
          <Stack gap="xs">
            <Title order={2} size="h4">
              {words.demoTitle}
            </Title>
            <Text c="dimmed">{words.demoHelp}</Text>
            <ul className={classes.accounts}>
              {accounts.map((account) => (
                <li key={account.email}>
                  <a href={signInAddress(returnTo, account.email)} className={classes.account}>
                    <strong>{account.label}</strong>
                    <span>
                      {account.organisation === account.label ? '' : `${account.organisation} · `}
                      {roles[account.role] ?? account.role}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </Stack>
        )}
      </main>
    </>
  );
}
