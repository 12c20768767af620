import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { DemoAccount } from '../demo/accounts';
import { loginPage, type Language } from './login-page';
import { subjectOf } from './provider';

const LONGEST_FORM = 4096;

/** The provider's only page: choose an account. A `login_hint` that names one signs in without it. */
export class Interactions {
  constructor(
    private readonly provider: Provider,
    private readonly accounts: readonly DemoAccount[],
    private readonly gateway: string,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await this.provider.interactionDetails(request, response);
    const email =
      request.method === 'POST'
        ? await emailIn(request)
        : (params['login_hint'] as string | undefined);
    const account = this.accounts.find((one) => one.email === email);
    if (account) {
      return this.provider.interactionFinished(request, response, {
        login: { accountId: subjectOf(account), remember: false },
      });
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Chromium applies form-action to the whole chain of redirects that ends at the gateway.
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${this.gateway}; frame-ancestors 'none'; base-uri 'none'`,
    });
    response.end(loginPage(uid, this.accounts, languageOf(request)));
  }
}

const languageOf = (request: IncomingMessage): Language =>
  /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id';

async function emailIn(request: IncomingMessage): Promise<string | undefined> {
  let form = '';
  for await (const chunk of request) {
    form += String(chunk);
    if (form.length > LONGEST_FORM) throw new Error('the form is longer than the page could send');
  }
  return new URLSearchParams(form).get('email') ?? undefined;
}
