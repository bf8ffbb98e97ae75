export { HandoverModule } from './handover.module';
