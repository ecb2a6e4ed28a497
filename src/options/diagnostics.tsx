import { getReportInput } from '../adapters/diagnostics/report-input';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { download } from './download';
import { Setting } from './settings/controls/setting';
import { TitledList } from './titled-list';

/**
 * Explains what a diagnostics report contains, and saves it as a file that the user can send to
 * support.
 * @param identifier the request that the report is about
 */
export function Diagnostics({ identifier }: { identifier?: string }) {
  const { busy, error, act } = useAction();
  const save = async () => {
    const { createReport } = await import('../core/diagnostics/report');
    download('xaman-companion-report.json', createReport(await getReportInput(identifier)));
  };
  const body = (
    <>
      <p class="soft small">{t('report_about')}</p>
      <TitledList
        title={t('report_in')}
        items={[
          ...(identifier ? [t('report_in_request')] : []),
          t('report_in_versions'),
          t('report_in_account'),
          t('report_in_stored'),
        ]}
      />
      <TitledList
        title={t('report_out')}
        items={[t('report_out_secrets'), t('report_out_content')]}
      />
      <Problem text={error} />
      <div class="row">
        <button type="button" disabled={busy} onClick={() => act(save)} data-report>
          {t('report_save')}
        </button>
      </div>
    </>
  );
  return identifier ? (
    <details>
      <summary class="small">{t('report_title')}</summary>
      <div class="stack">{body}</div>
    </details>
  ) : (
    <Setting name={t('report_title')}>{body}</Setting>
  );
}
