import type { OrgRef, UpdateRequestStatus } from '@nyata/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UpdateRequest } from './update-request';

@Entity('update_request')
@Index('update_request_cooperation', ['cooperationId'])
@Index('update_request_awaited', ['status', 'answerDueOn'])
export class UpdateRequestRow implements UpdateRequest {
  @PrimaryColumn('uuid', { name: 'request_id' }) requestId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'cooperation_id' }) cooperationId!: string;
  @Column('jsonb') about!: UpdateRequest['about'];
  @Column('jsonb', { name: 'from_org' }) from!: OrgRef;
  @Column('jsonb', { name: 'to_org' }) to!: OrgRef;
  @Column('text') question!: string;
  @Column('date', { name: 'asked_on' }) askedOn!: string;
  @Column('date', { name: 'answer_due_on' }) answerDueOn!: string;
  @Column('text') status!: UpdateRequestStatus;
  @Column('jsonb', { nullable: true }) answer?: UpdateRequest['answer'];
}
