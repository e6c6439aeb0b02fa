import { PageFrame } from '@/shared/ui/PageFrame';
import { IssuersPanel } from './IssuersPanel';
import { WordsPanel } from './WordsPanel';

/** 制定主体清单和提示词表: what the law leaves to the county to keep. */
export function SettingsPage() {
  return (
    <PageFrame title="制定主体和提示词" note="制定主体清单之内的机关才能制发规范性文件；提示词只提示，不下结论。">
      <IssuersPanel />
      <WordsPanel />
    </PageFrame>
  );
}
