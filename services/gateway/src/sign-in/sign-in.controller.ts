import { Controller, Get, Inject, Logger, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@nyata/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type GatewayConfig } from '../config';
import {
  giving,
  secretCookie,
  secretIn,
  taking,
  type SecretCookie,
} from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { IdentityProviderService } from './identity-provider.service';
import { SignInQuery } from './sign-in.dto';
import { ATTEMPT_MINUTES, SignInService } from './sign-in.service';

interface Onward {
  url: string;
}

/** The pages between "sign in" and the open portal, and the way out. */
@ApiExcludeController()
@Controller('auth')
export class SignInController {
  private readonly log = new Logger(SignInController.name);
  private readonly attempt: SecretCookie;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<GatewayConfig, 'PUBLIC_URL'>,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly provider: IdentityProviderService,
  ) {
    this.attempt = secretCookie(config.PUBLIC_URL, 'sign-in', ATTEMPT_MINUTES * 60);
  }

  @Get('sign-in')
  @Public()
  @Redirect('/', 303)
  async begin(
    @Query() query: SignInQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Onward> {
    try {
      const { address, secret } = await this.signIn.begin(query.account, query.returnTo);
      void reply.header('set-cookie', giving(this.attempt, secret));
      return { url: address };
    } catch (error) {
      this.log.error('the identity provider is away', error);
      return this.problem('provider-away');
    }
  }

  @Get('callback')
  @Public()
  @Redirect('/', 303)
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Onward> {
    const callback = new URL(request.url, this.config.PUBLIC_URL);
    const secret = secretIn(request.headers.cookie, this.attempt);
    const result = await this.signIn.finish(callback, secret, request.id);
    void reply.header('set-cookie', taking(this.attempt));
    if ('problem' in result) {
      if (result.cause) this.log.warn('sign-in failed', result.cause);
      return this.problem(result.problem);
    }
    await this.sessions.end(request);
    this.sessions.giveCookie(reply, result.sessionSecret);
    return { url: this.config.PUBLIC_URL + result.returnTo };
  }

  /** Ends the session; `continueAt` is where the browser goes to end the provider's own, or the first page. */
  @Post('sign-out')
  @Public()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ continueAt: string }> {
    await this.sessions.end(request);
    this.sessions.takeCookie(reply);
    return { continueAt: (await this.provider.signOutAddress()) ?? '/' };
  }

  private problem(code: string): Onward {
    return { url: `${this.config.PUBLIC_URL}/?problem=${code}` };
  }
}
