import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DeadlineExplanation } from './DeadlineExplanation';

test('hours are shown in China’s time, wherever the reader sits', () => {
  const answer = {
    dueOn: '2024-03-07',
    dueAt: '2024-03-07T10:30:00+08:00',
    trigger: '2024-03-06T10:30:00+08:00',
    ...{ rolled: false, ambiguous: false, provisional: false, legalBasis: '法律援助法', confidence: 'verifiedText' as const, steps: [], warnings: [] },
  };
  render(<DeadlineExplanation answer={answer} />);
  expect(screen.getByText('2024-03-07 10:30')).toBeVisible();
  expect(screen.getByText('2024-03-06 10:30')).toBeVisible();
});
