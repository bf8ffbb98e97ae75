/** The id of what was just created. */
export class IdView {
  id: string;
}
