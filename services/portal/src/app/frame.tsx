import { Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { Waiting } from '../failure/waiting';
import { clockTime, longDate, today } from '../language/dates';
import { useLanguage, useWords } from '../language/language';
import { LiveProvider } from '../live/live';
import { useDuties } from '../tasks/use-duties';
import { AccountMenu, LanguageSwitch } from './account-menu';
import classes from './frame.module.css';
import { frameWords } from './frame-words';
import { MainLinks } from './main-links';
import { SessionGate, useMe } from './session';

/** The frame of every screen behind the sign-in. */
export function Frame() {
  return (
    <SessionGate>
      <LiveProvider>
        <Framed />
      </LiveProvider>
    </SessionGate>
  );
}

function Framed() {
  const words = useWords(frameWords);
  const me = useMe();
  const { count: openTasks } = useDuties();
  return (
    <>
      <a className={classes.skip} href="#content">
        {words.skip}
      </a>
      {me.demo && <DemoBanner />}
      <header className={`${classes.header} screenOnly`}>
        <div className={classes.bar}>
          <span className={classes.brand}>
            <img src="/icon.svg" alt="" width={26} height={26} /> Nyata
          </span>
          <nav className={classes.topNav} aria-label={words.menu}>
            <MainLinks openTasks={openTasks} />
          </nav>
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <Content />
      <nav className={`${classes.bottomNav} screenOnly`} aria-label={words.menu}>
        <MainLinks openTasks={openTasks} withIcons />
      </nav>
      <PrintFooter />
      <ScrollRestoration />
    </>
  );
}

/** Real organisations with partly invented facts: said on every page, and on paper. */
export function DemoBanner() {
  const words = useWords(frameWords);
  return (
    <aside className={classes.demo} aria-label={words.demo}>
      <strong>{words.demo}</strong> <span className={classes.demoHelp}>{words.demoHelp}</span>
    </aside>
  );
}

/** Moves focus to the content on a new screen, so a keyboard reader starts where the page starts. */
function Content() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const navigating = useNavigation().state !== 'idle';
  const screen = pathname.split('/').slice(0, 3).join('/');
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    main.current?.focus({ preventScroll: true });
  }, [screen]);
  return (
    <main id="content" ref={main} tabIndex={-1} className={classes.content} aria-busy={navigating}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </main>
  );
}

function PrintFooter() {
  const words = useWords(frameWords);
  const { language } = useLanguage();
  useLocation();
  const time = `${longDate(today(), language)} ${clockTime(new Date())}`;
  return <footer className="printOnly">{words.printed(window.location.href, time)}</footer>;
}
