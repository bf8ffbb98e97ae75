export { ConferenceHosts } from './conference/conference-hosts.service';
export { ConferencesModule } from './conferences.module';
