import { ImportPage } from '@/shared/exchange/ImportPage';
import { forget, root } from './api';

/** 送审台账导入. */
export function ImportReviewsPage() {
  return <ImportPage title="导入送审台账" list={{ title: '合法性审查', to: '/decision-review/reviews' }} path={`${root}/reviews`} second="送审单位" forget={forget} />;
}
