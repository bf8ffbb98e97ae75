import { IsIn, IsUUID } from 'class-validator';
import { type Part, PARTS } from './assignment.entity';

export class AssignmentDto {
  /** A Case-Manager*in of the same organisation */
  @IsUUID()
  userId: string;

  /** `lead` replaces the present lead, who stays as co-worker */
  @IsIn(PARTS)
  part: Part;
}

export class AssignmentView {
  id: string;
  userId: string;
  userName: string;
  part: 'lead' | 'co_worker';
  startsOn: string;
  /** Last day of a former lead who stays for a while; null = open */
  until: string | null;
}
