import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { ConsentProofs } from './consent-proofs.service';
import { ConsentProofPage, DeletionLogQuery } from './deletion-log.dto';

@Controller('api/consent-proofs')
export class ConsentProofsController {
  constructor(private readonly proofs: ConsentProofs) {}

  /** What shows that somebody consented whose data are deleted, as long as the retention rule keeps it. */
  @Can('consent_proof.read')
  @Get()
  page(@Query() query: DeletionLogQuery): Promise<ConsentProofPage> {
    return this.proofs.page(query);
  }
}
