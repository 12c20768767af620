import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@nyata/http';
import type { JSONWebKeySet } from 'jose';
import { ServiceTokensService } from './service-tokens.service';

@ApiExcludeController()
@Controller('.well-known')
export class JwksController {
  constructor(private readonly tokens: ServiceTokensService) {}

  @Get('jwks.json')
  @Public()
  @Header('cache-control', 'public, max-age=300')
  keys(): JSONWebKeySet {
    return this.tokens.jwks();
  }
}
