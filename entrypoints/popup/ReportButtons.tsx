// The page's report, copied or saved in one press.
//
// Here: handing it over. Not here: what is in it (components/report.ts).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownDay } from '@/lib/own-day';
import { reportName, writeReport, type Report } from '@/components/report';
import { download } from '@/entrypoints/library/download';

/** Made at the press, from what is shown. */
export function ReportButtons(page: Omit<Report, 'made'>) {
  const [said, setSaid] = useState('');
  const report = (): Report => ({ ...page, made: ownDay() });
  const copy = async () => {
    setSaid('');
    await navigator.clipboard.writeText(writeReport(report())).then(
      () => setSaid(i18n.t('report.copied')),
      () => setSaid(i18n.t('report.notCopied')),
    );
  };
  const save = () => {
    const made = report();
    download(new File([writeReport(made)], reportName(made), { type: 'text/markdown;charset=utf-8' }));
    setSaid(i18n.t('files.handed'));
  };
  return (
    <div class="report">
      <span class="soft">{i18n.t('report.about')}</span>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {i18n.t('report.copy')}
      </button>
      <button type="button" class="quiet" onClick={save}>
        {i18n.t('report.save')}
      </button>
      <span class="status" role="status">
        {said}
      </span>
    </div>
  );
}
