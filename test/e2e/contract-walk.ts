import { simulatedPdf } from '@nyata/local';
import type { Agreement } from '../support/cooperation-story';
import type { Person } from '../support/person';

/** One agreement on its way; every step names the version that stands there now. */
export class Walk {
  private constructor(
    private readonly officer: Person,
    readonly agreementId: string,
  ) {}

  static of = (officer: Person, { agreementId }: { agreementId: string }): Walk =>
    new Walk(officer, agreementId);

  /** A draft whose procedure has started. */
  static async begun(officer: Person, body: object): Promise<Walk> {
    const walk = new Walk(
      officer,
      (await officer.do<Agreement>('/api/agreements', body)).agreementId,
    );
    await walk.does('procedures');
    return walk;
  }

  get path(): string {
    return `/api/agreements/${this.agreementId}`;
  }

  read = (): Promise<Agreement> => this.officer.read<Agreement>(this.path);

  async does<T = Agreement>(deed: string, body: object = {}, by = this.officer): Promise<T> {
    return by.do<T>(`${this.path}/${deed}`, body, await this.asItStands());
  }

  /** Files a paper of each kind; the id of the last one. */
  async files(...kinds: string[]): Promise<string> {
    let documentId = '';
    for (const kind of kinds) {
      const paper = { name: `${kind}.pdf`, type: 'application/pdf', bytes: simulatedPdf(kind) };
      const filed = await this.officer.upload<{ documentId: string }>(
        `${this.path}/documents`,
        { kind },
        paper,
        await this.asItStands(),
      );
      if (filed.status !== 201) throw new Error(`${kind}: ${JSON.stringify(filed.body)}`);
      documentId = filed.body.documentId;
    }
    return documentId;
  }

  async completes(...stageIds: string[]): Promise<void> {
    for (const stageId of stageIds) await this.does('stage-completions', { stageId });
  }

  private asItStands = async () => ({ ifMatch: (await this.read()).version });
}
