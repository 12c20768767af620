import type {} from '@fastify/multipart';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { refusal } from '@nyata/contracts';
import { DomainError } from '@nyata/kernel';
import type { Observable } from 'rxjs';
import type { NyataRequest } from '../request/request';
import { TAKES_UPLOAD, UPLOADS, type StoredUpload, type Uploads, type UploadUse } from './uploads';

const MEGABYTE = 1024 * 1024;
// The store has the word on a file's size; this only bounds what is read of a request that ignores it.
const LIMITS = { files: 2, fileSize: 21 * MEGABYTE, fields: 50, fieldSize: 64 * 1024, parts: 60 };

/**
 * Stores the file of an upload before its transaction begins: a slow sender must not hold a database
 * connection. A file whose command is then refused stays behind, under its hash, referred to by nothing.
 */
@Injectable()
export class ReceiveUpload implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<NyataRequest>();
    const use = this.reflector.get<UploadUse | undefined>(TAKES_UPLOAD, context.getHandler());
    const isMultipart = request.headers['content-type']?.startsWith('multipart/') ?? false;
    if ((use !== undefined) !== isMultipart) {
      const expected = use ? 'multipart/form-data' : 'application/json';
      throw refusal('MEDIA_TYPE_REFUSED', { expected });
    }
    if (use) await this.receive(request, use);
    return next.handle();
  }

  private async receive(request: NyataRequest, use: UploadUse): Promise<void> {
    const uploads = this.modules.get<Uploads>(UPLOADS, { strict: false });
    const fields: Record<string, unknown> = {};
    let upload: StoredUpload | undefined;
    try {
      for await (const part of request.parts({ limits: LIMITS })) {
        if (part.type === 'field') fields[part.fieldname] = part.value;
        else if (upload || part.fieldname !== 'file') throw refusal('ONE_FILE_ONLY');
        else upload = await uploads.store(part.file, part.filename, use);
      }
    } catch (error) {
      request.raw.unpipe();
      request.raw.resume();
      throw error instanceof DomainError ? error : brokenUpload(error);
    }
    if (!upload) throw refusal('FILE_MISSING');
    request.upload = upload;
    request.body = fields;
  }
}

function brokenUpload(error: unknown): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_FILES_LIMIT') return refusal('ONE_FILE_ONLY');
  const system = /^E[A-Z]+$/.test(code ?? '') && code !== 'ECONNRESET';
  if (statusCode !== undefined || system) return error;
  return new DomainError('UPLOAD_BROKEN', {}, [], { cause: error });
}
