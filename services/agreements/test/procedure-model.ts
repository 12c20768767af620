import type { CentralAuthority } from '@nyata/contracts';
import type { ProcedureStage, StageClosing } from '@nyata/reference';

/** One step that somebody tries, legal or not. */
export type Step =
  | { does: 'file'; kind: string }
  | { does: 'complete' | 'skip'; stage: string }
  | { does: 'return'; stage: string; to: string }
  | { does: 'offer' | 'accept' | 'decline' | 'counter' | 'withdraw' }
  | { does: 'askCouncil' | 'grantCouncil' | 'refuseCouncil' | 'deemCouncil' | 'waiveCouncil' }
  | { does: 'askCentre' | 'grantCentre' | 'refuseCentre'; authority: CentralAuthority }
  | { does: 'sign'; side: 1 | 2 };

/** The whole procedure in the fewest words, written without looking at the code: what may be done, and what it changes. */
export class ProcedureModel {
  status = 'IN_PROCEDURE';
  settled = new Set<string>();
  papers = new Set<string>();
  signed = new Set<number>();
  offer?: 'OUT' | 'IN';
  council?: 'ASKED' | 'DECIDED';
  centre: Partial<Record<CentralAuthority, 'ASKED' | 'GRANTED' | 'REFUSED'>> = {};

  /** @param councilNeeded undefined while the budget questions are open */
  constructor(
    readonly rules: readonly ProcedureStage[],
    readonly papersOf: (rule: ProcedureStage) => readonly string[],
    readonly councilNeeded: boolean | undefined,
  ) {
    if (councilNeeded === false && this.closed('COUNCIL')) this.settle('COUNCIL');
  }

  isOpen = (id?: string): boolean => {
    const rule = this.rule(id);
    const waits = rule?.after.some((before) => !this.settled.has(before)) ?? true;
    return !waits && rule?.closedBy !== 'WORK' && !this.settled.has(id!);
  };

  may(step: Step): boolean {
    const underWay = this.status === 'IN_PROCEDURE';
    const alive = underWay || this.status === 'IN_FORCE';
    const [offer, council, centre] = [
      this.closed('OFFER'),
      this.closed('COUNCIL'),
      this.closed('CENTRE'),
    ];
    switch (step.does) {
      case 'file':
        return alive;
      case 'complete':
        return (
          alive && this.isOpen(step.stage) && this.byHand(step.stage) && this.hasPapers(step.stage)
        );
      case 'skip':
        return (
          alive &&
          this.isOpen(step.stage) &&
          (this.byHand(step.stage) || step.stage === offer) &&
          this.rule(step.stage)!.skippable !== 'NO'
        );
      case 'return':
        return (
          underWay &&
          this.isOpen(step.stage) &&
          this.settled.has(step.to) &&
          step.to !== this.notNeeded() &&
          this.restsOn(step.stage, step.to) &&
          this.signed.size === 0
        );
      case 'offer':
        return underWay && this.isOpen(offer) && !this.offer && this.hasPapers(offer!);
      case 'accept':
      case 'decline':
      case 'counter':
        return underWay && this.isOpen(offer) && this.offer !== undefined;
      case 'askCouncil':
        return (
          underWay &&
          this.isOpen(council) &&
          this.councilNeeded === true &&
          this.council !== 'ASKED'
        );
      case 'grantCouncil':
        return (
          underWay &&
          this.isOpen(council) &&
          this.council === 'ASKED' &&
          this.papers.has('COUNCIL_DECISION')
        );
      case 'refuseCouncil':
      case 'deemCouncil':
        return underWay && this.isOpen(council) && this.council === 'ASKED';
      case 'waiveCouncil':
        return underWay && this.isOpen(council) && this.rule(council)!.skippable !== 'NO';
      case 'askCentre':
        return (
          underWay &&
          this.isOpen(centre) &&
          !['ASKED', 'GRANTED'].includes(this.centre[step.authority] ?? '')
        );
      case 'grantCentre':
        return (
          underWay &&
          this.isOpen(centre) &&
          this.centre[step.authority] === 'ASKED' &&
          this.papers.has('CENTRAL_APPROVAL')
        );
      case 'refuseCentre':
        return underWay && this.isOpen(centre) && this.centre[step.authority] === 'ASKED';
      case 'sign': {
        const last = this.signed.size === 1;
        const inTurn = step.side === 1 || this.signed.has(1);
        const signing = this.closed('SIGNATURES')!;
        const open = underWay && this.isOpen(signing) && this.councilKnown();
        return open && inTurn && !this.signed.has(step.side) && (!last || this.hasPapers(signing));
      }
      case 'withdraw':
        return underWay;
    }
  }

  take(step: Step): void {
    if (step.does === 'file') this.papers.add(step.kind);
    if (step.does === 'complete' || step.does === 'skip') this.settled.add(step.stage);
    if (step.does === 'return') this.sendBack(step.to);
    if (step.does === 'offer') this.offer = 'OUT';
    if (step.does === 'accept') this.settle('OFFER');
    if (step.does === 'counter') this.offer = this.offer === 'OUT' ? 'IN' : 'OUT';
    if (step.does === 'decline') this.status = 'DECLINED';
    if (step.does === 'withdraw') this.status = 'WITHDRAWN';
    if (step.does === 'askCouncil') this.council = 'ASKED';
    if (step.does === 'refuseCouncil') this.council = 'DECIDED';
    if (['grantCouncil', 'deemCouncil', 'waiveCouncil'].includes(step.does)) this.settle('COUNCIL');
    if (step.does === 'askCentre') this.centre[step.authority] = 'ASKED';
    if (step.does === 'refuseCentre') this.centre[step.authority] = 'REFUSED';
    if (step.does === 'grantCentre') this.centre[step.authority] = 'GRANTED';
    if (this.centre.MOHA === 'GRANTED' && this.centre.MOFA === 'GRANTED') this.settle('CENTRE');
    if (step.does === 'sign' && this.signed.add(step.side).size === 2) {
      this.settle('SIGNATURES');
      this.status = 'IN_FORCE';
    }
  }

  private sendBack(to: string): void {
    const reopened = (id?: string) => id !== undefined && (id === to || this.restsOn(id, to));
    this.settled = new Set(
      [...this.settled].filter((id) => !reopened(id) || id === this.notNeeded()),
    );
    if (reopened(this.closed('OFFER'))) this.offer = undefined;
    if (reopened(this.closed('COUNCIL'))) this.council = undefined;
    if (reopened(this.closed('CENTRE'))) this.centre = {};
  }

  /** The council's stage, where nothing needs its approval: it is over from the start. */
  private notNeeded = () => (this.councilNeeded === false ? this.closed('COUNCIL') : undefined);
  private rule = (id?: string) => this.rules.find(({ stageId }) => stageId === id);
  private byHand = (id: string) => (this.rule(id)!.closedBy ?? 'HAND') === 'HAND';
  private closed = (by: StageClosing) =>
    this.rules.find(({ closedBy }) => closedBy === by)?.stageId;
  private settle = (by: StageClosing) => this.settled.add(this.closed(by)!);
  private hasPapers = (id: string) =>
    this.papersOf(this.rule(id)!).every((kind) => this.papers.has(kind));
  private councilKnown = () =>
    this.councilNeeded !== undefined || this.closed('COUNCIL') === undefined;
  private restsOn = (id: string, on: string): boolean =>
    this.rule(id)!.after.some((before) => before === on || this.restsOn(before, on));
}
