import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { demoAccounts } from '../api/members';
import { LanguageSwitch } from '../app/account-menu';
import { DemoBanner } from '../app/frame';
import frame from '../app/frame.module.css';
import { Waiting } from '../failure/waiting';
import { useLanguage, useWords } from '../language/language';
import { publicWords } from './public-words';

/** The frame for everybody: no session is asked for. */
export function PublicFrame() {
  const words = useWords(publicWords);
  const { language } = useLanguage();
  const demo = useQuery({
    queryKey: ['demo-accounts', language],
    queryFn: ({ signal }) => demoAccounts(signal),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <>
      {(demo.data?.items.length ?? 0) > 0 && <DemoBanner />}
      <header className={`${frame.header} screenOnly`}>
        <div className={frame.bar}>
          <Link className={frame.brand} to="/public">
            <img src="/icon.svg" alt="" width={26} height={26} /> Nyata
          </Link>
          <span style={{ flex: 1 }} />
          <LanguageSwitch />
          <Link to="/sign-in">{words.signIn}</Link>
        </div>
      </header>
      <main id="content" className={frame.content}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
