import type { DemoAccount } from '../demo/accounts';

const TEXTS = {
  id: {
    title: 'Masuk sebagai',
    intro: 'Pilih jabatan untuk mencoba Nyata. Semua akun dan data di sini simulasi.',
    mark: 'DATA SIMULASI',
  },
  en: {
    title: 'Sign in as',
    intro: 'Choose an office to try Nyata. All accounts and data here are simulated.',
    mark: 'DATA SIMULASI (simulated data)',
  },
} as const;

export type Language = keyof typeof TEXTS;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The page where a person chooses a demo account; plain HTML, no script. */
export function loginPage(
  uid: string,
  accounts: readonly DemoAccount[],
  language: Language,
): string {
  const texts = TEXTS[language];
  const buttons = accounts.map(
    (account) => `<li><button name="email" value="${escape(account.email)}">
      <strong>${escape(account.label[language])}</strong><span>${escape(account.organisation)}</span>
    </button></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${texts.title} · Nyata</title>
  <style>${STYLE}</style>
</head>
<body>
  <p class="mark">${texts.mark}</p>
  <main>
    <h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    <form method="post" action="/interaction/${encodeURIComponent(uid)}"><ul>${buttons.join('')}</ul></form>
  </main>
</body>
</html>`;
}

const STYLE = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1a2233; background: #f4f6f9; }
  .mark { margin: 0; padding: .5rem 1rem; text-align: center; font-weight: 600; background: #ffe08a; }
  main { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
  ul { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .5rem; }
  button { width: 100%; min-height: 3rem; padding: .6rem .9rem; text-align: left; font: inherit; color: inherit;
    background: #fff; border: 1px solid #8a94a6; border-radius: .5rem; cursor: pointer; }
  button:hover { border-color: #14508c; }
  button:focus-visible { outline: 3px solid #14508c; outline-offset: 2px; }
  strong, button span { display: block; }
  button span { color: #4a5568; font-size: .9rem; }`;
