export { ConferencesModule } from './conferences.module';
