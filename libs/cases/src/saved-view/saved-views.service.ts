import { Injectable } from '@nestjs/common';
import { currentActor, Db, platformProblem, refusedField } from '@fallnetz/platform';
import { problem } from '../cases.errors';
import type { SavedFilter, SavedViewDto, SavedViewNameDto, SavedViewView } from './saved-view.dto';
import { SavedCaseView } from './saved-view.entity';

const MOST_VIEWS = 20;

/** Filters of the case list, kept per person. */
@Injectable()
export class SavedViews {
  constructor(private readonly db: Db) {}

  /** My own, oldest first. */
  list(): Promise<SavedViewView[]> {
    return this.db.rows<SavedViewView>('select id, name, filter from saved_case_view order by id');
  }

  /** @throws Problem case-view.too-many, request.invalid (name) */
  async add({ name, filter }: SavedViewDto): Promise<{ id: string }> {
    const others = await this.mineForChange();
    if (others.length >= MOST_VIEWS) throw problem('case-view.too-many');
    requireFree(name, others);
    const { userId } = currentActor();
    const { id } = await this.db.repo(SavedCaseView).save({ userId, name, filter: withoutNull(filter) });
    return { id };
  }

  /** @throws Problem not-found, request.invalid (name) */
  async rename(id: string, { name }: SavedViewNameDto): Promise<void> {
    const mine = await this.mineForChange();
    const view = await this.db.require(SavedCaseView, { id });
    requireFree(
      name,
      mine.filter((other) => other.id !== id),
    );
    await this.db.repo(SavedCaseView).save(Object.assign(view, { name }));
  }

  /** @throws Problem not-found */
  async remove(id: string): Promise<void> {
    await this.db.repo(SavedCaseView).remove(await this.db.require(SavedCaseView, { id }));
  }

  /** Two windows come one after the other: neither a name nor the last place is given twice. */
  private async mineForChange(): Promise<SavedViewView[]> {
    const line = `case-views/${currentActor().userId}`;
    await this.db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [line]);
    return this.list();
  }
}

function requireFree(name: string, others: readonly SavedViewView[]): void {
  const isSame = (other: SavedViewView) => other.name.toLowerCase() === name.toLowerCase();
  if (!others.some(isSame)) return;
  throw platformProblem('request.invalid', { fields: [refusedField('name', 'case-view.name-taken')] });
}

/** A filter that is not set is left out, not null. */
const withoutNull = (filter: SavedFilter): SavedFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null)) as unknown as SavedFilter;
