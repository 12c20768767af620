import {
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { NyataRequest } from '../request/request';
import { TAKES_UPLOAD, type UploadUse } from './uploads';

/** The route takes multipart/form-data: one file in the field `file`, the other fields are its body. */
export const Upload = (use: UploadUse = 'paper'): MethodDecorator =>
  applyDecorators(SetMetadata(TAKES_UPLOAD, use), ApiConsumes('multipart/form-data'));

const upload = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<NyataRequest>().upload,
);

/** The stored file (`StoredUpload`) of a route with `@Upload()`. */
export const CurrentUpload = (): ParameterDecorator => upload();
