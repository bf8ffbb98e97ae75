export { DeletionModule } from './deletion.module';
