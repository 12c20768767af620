import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@nyata/http';
import { ApiDocumentsService } from './api-documents.service';
import { docsPage } from './docs-page';
import { DOCS_STYLE } from './docs-style';
import type { OpenApiDocument } from './merge-openapi';

const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The API and the events, described for programs and for people. */
@ApiExcludeController()
@Controller('api')
export class ApiDocumentsController {
  constructor(private readonly documents: ApiDocumentsService) {}

  @Get('openapi.json')
  @Public()
  openApi(): Promise<OpenApiDocument> {
    return this.documents.openApi();
  }

  @Get('asyncapi.json')
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  asyncApi(): Promise<string> {
    return this.documents.asyncApi();
  }

  @Get('docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  async docs(): Promise<string> {
    return docsPage(await this.documents.openApi());
  }

  @Get('docs/style.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return DOCS_STYLE;
  }
}
