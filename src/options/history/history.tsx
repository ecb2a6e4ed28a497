import { useEffect, useState } from 'preact/hooks';
import { hasMenus } from '../../adapters/browser/has-menus';
import { t } from '../../adapters/text/i18n';
import { MATCH_ALL, type Query } from '../../core/history/query';
import { Count } from './count';
import { Files } from './files/files';
import { JobProgress } from './files/job-progress';
import { RemovedBar } from './files/removed-bar';
import { Filters } from './filters';
import { OverviewOf } from './overview';
import { SearchBox } from './search-box';
import { Unreadable } from './unreadable';
import { useFoundList } from './use-found-list';
import { useNames } from './use-names';
import { VirtualList } from './virtual-list';

/** How long the list rests before its outcomes are counted. */
const REST = 150;

interface Props {
  readonly shown: string | undefined;
  /** Who is signed in: what others asked for is marked. */
  readonly account: string | undefined;
}

/** Every request ever made, newest first, live; searched, filtered, and counted by outcome. */
export function History({ shown, account }: Props) {
  const list = useFoundList();
  const nameOf = useNames();
  const [query, setQuery] = useState<Query>(MATCH_ALL);
  const isAll = query === MATCH_ALL;
  const seek = (wanted: Query) => {
    setQuery(wanted);
    list.seek(wanted);
  };
  useEffect(() => {
    const timer = setTimeout(() => list.lookOver(), REST);
    return () => clearTimeout(timer);
  }, [list.version]);
  if (list.failed && !list.total) return <Unreadable failure={list.failure} />;
  if (list.total === undefined) return null;
  const isEmpty = list.total === 0 && isAll && list.preparing === 0;
  return (
    <section class="history stack" aria-label={t('history')}>
      <div class="stack">
        <RemovedBar />
        <JobProgress />
        {isEmpty ? (
          <p class="note soft">{t(hasMenus() ? 'history_empty' : 'ways_here')}</p>
        ) : (
          <>
            <SearchBox
              text={query.text}
              onText={(text) => seek(text ? { ...query, text } : orAll(query))}
            />
            <Filters
              filters={query.filters}
              choices={list.choices}
              onFilters={(filters) => seek(orAll({ ...query, filters }, query.text))}
            />
          </>
        )}
        <Files list={list} query={query} isAll={isAll} />
        {!isEmpty && <Count list={list} isAll={isAll} onClear={() => seek(MATCH_ALL)} />}
        {list.failed && <Unreadable failure={list.failure} />}
      </div>
      {list.total > 0 && (
        <VirtualList list={list} nameOf={nameOf} shown={shown} account={account} />
      )}
      {list.overview && list.total > 0 && <OverviewOf overview={list.overview} />}
    </section>
  );
}

/** A query that asks for everything is the one that says so. */
function orAll({ filters }: Query, text = ''): Query {
  return text === '' && Object.keys(filters).length === 0 ? MATCH_ALL : { text, filters };
}
