import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import { signOut } from '../api/members';
import { useLanguage, useWords } from '../language/language';
import classes from './frame.module.css';
import { frameWords, roleWords } from './frame-words';
import { useMe } from './session';

/** Ends the session, here and at the identity provider, with nothing left in memory. */
export async function leave(): Promise<void> {
  const { continueAt } = await signOut();
  window.location.assign(continueAt);
}

export function AccountMenu() {
  const words = useWords(frameWords);
  const roles = useWords(roleWords);
  const me = useMe();
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="sm"
          className={classes.account}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`${words.account}: ${me.displayName}`}
        >
          <span className={classes.accountName}>{me.displayName}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" c="var(--nyata-ink)" fw={600}>
            {me.organisation.name}
          </Text>
          {me.roles.map((role) => (
            <Text key={role} size="sm">
              {roles[role] ?? role}
            </Text>
          ))}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave()}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** ID | EN: two buttons that say which one is on, in their own language. */
export function LanguageSwitch() {
  const words = useWords(frameWords);
  const { language, setLanguage } = useLanguage();
  return (
    <div role="group" aria-label={words.language} className={classes.languages}>
      {(['id', 'en'] as const).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          aria-label={code === 'id' ? 'ID, Bahasa Indonesia' : 'EN, English'}
          onClick={() => setLanguage(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
