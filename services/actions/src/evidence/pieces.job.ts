import { Inject, Injectable } from '@nestjs/common';
import { ResumableStore } from '@nyata/files';
import { UPLOADS } from '@nyata/http';

/** Once a day: pieces that were never put together go. */
@Injectable()
export class PiecesJob {
  constructor(@Inject(UPLOADS) private readonly files: ResumableStore) {}

  run(): Promise<void> {
    // By the system's clock: a file's age has nothing to do with the domain's day.
    return this.files.dropOldPieces(new Date());
  }
}
