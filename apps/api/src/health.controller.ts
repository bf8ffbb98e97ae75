import { Controller, Get } from '@nestjs/common';
import { platformProblem, Public, Readiness } from '@fallnetz/platform';

class HealthView {
  status: 'ok';
}

/** For machines that watch whether the product lives and may take traffic. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Liveness: the process answers. */
  @Get()
  live(): HealthView {
    return { status: 'ok' };
  }

  /** Readiness: database and queue answer. @throws 503 unavailable */
  @Get('ready')
  async ready(): Promise<HealthView> {
    await this.readiness.check().catch(() => {
      throw platformProblem('unavailable');
    });
    return { status: 'ok' };
  }
}
