import { ImportPage } from '@/shared/exchange/ImportPage';
import { forget } from '../api';

/** Import of applications. */
export function ImportCasesPage() {
  return <ImportPage title="导入申请" list={{ title: '法律援助案件', to: '/legal-aid/cases' }} path="/api/v1/legal-aid/cases" second="申请人" forget={forget} />;
}
