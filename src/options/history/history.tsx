import { useEffect, useState } from 'preact/hooks';
import { hasMenus } from '../../adapters/browser/has-menus';
import { selectionItemName } from '../../adapters/menus/item-name';
import { t } from '../../adapters/text/i18n';
import { plainNumbers } from '../../core/history/plain-numbers';
import { MATCH_ALL, type Query } from '../../core/history/query';
import { decimalMark, groupMark } from '../../ui/text/typed-amount-text';
import { Files } from './files/files';
import { JobProgress } from './files/job-progress';
import { RemovedBar } from './files/removed-bar';
import { FilterPanel } from './filter-panel';
import { NoHits } from './no-hits';
import { OverviewSection } from './overview-section';
import { ResultCount } from './result-count';
import { SearchBox } from './search-box';
import { UnreadableNote } from './unreadable-note';
import { useHistoryList } from './use-history-list';
import { usePartyNames } from './use-party-names';
import { VirtualList } from './virtual-list';

/** The outcomes are counted when the list has not changed for this long (ms). */
const OVERVIEW_DELAY = 150;

interface Props {
  /** The identifier of the request whose details are shown. */
  readonly shown: string | undefined;
  /** The signed-in account: requests of other accounts are marked. */
  readonly account: string | undefined;
}

/** All requests, newest first, with search, filters, files and an overview of outcomes. */
export function History({ shown, account }: Props) {
  const list = useHistoryList();
  const findName = usePartyNames();
  const [query, setQuery] = useState<Query>(MATCH_ALL);
  const isAll = query === MATCH_ALL;
  const search = (newQuery: Query) => {
    setQuery(newQuery);
    list.setQuery(searched(newQuery));
  };
  const clear = () => {
    search(MATCH_ALL);
    // The pressed button disappears.
    document.querySelector<HTMLElement>('[name=sought-request]')?.focus();
  };
  useEffect(() => {
    const timer = setTimeout(() => list.requestOverview(), OVERVIEW_DELAY);
    return () => clearTimeout(timer);
  }, [list.version]);
  if (list.hasFailed && !list.total) return <UnreadableNote failure={list.failure} />;
  if (list.total === undefined) return null;
  // A query that was cleared a moment ago is not answered yet: its total is that of the last one.
  const isAnswered = list.answeredQuery === MATCH_ALL;
  const isEmpty = list.total === 0 && isAll && isAnswered && list.preparing === 0;
  return (
    <section class="history stack" aria-label={t('history')}>
      <div class="stack">
        <RemovedBar />
        <JobProgress />
        {isEmpty ? (
          <p class="note soft">
            {hasMenus() ? t('history_empty', selectionItemName()) : t('ways_here')}
          </p>
        ) : (
          <>
            <SearchBox
              text={query.text}
              onText={(text) => search(text ? { ...query, text } : queryOf(query))}
            />
            <FilterPanel
              filters={query.filters}
              choices={list.choices}
              onFilters={(filters) => search(queryOf({ ...query, filters }, query.text))}
            />
          </>
        )}
        <Files list={list} query={list.query} isAll={isAll} />
        {!isEmpty && <ResultCount list={list} isAll={isAll} onClear={clear} />}
        {list.hasFailed && <UnreadableNote failure={list.failure} />}
      </div>
      {list.total === 0 && !isEmpty && list.isWhole && list.preparing === 0 && (
        <NoHits onClear={clear} />
      )}
      {list.total > 0 && (
        <VirtualList list={list} findName={findName} shown={shown} account={account} />
      )}
      {list.overview && list.total > 0 && <OverviewSection overview={list.overview} />}
    </section>
  );
}

/** Creates a query; an empty one is `MATCH_ALL` itself, so that `===` recognises it. */
function queryOf({ filters }: Query, text = ''): Query {
  return text === '' && Object.keys(filters).length === 0 ? MATCH_ALL : { text, filters };
}

/** The query as it is searched: amounts are written as the list shows them, or as the ledger does. */
function searched(query: Query): Query {
  const text = plainNumbers(query.text, { group: groupMark(), decimal: decimalMark() });
  return text === query.text ? query : { ...query, text };
}
