import { screen } from '@testing-library/react';
import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { daysUntil, instantText, todayInChina } from '@/shared/text/dates';
import { renderPage } from '@/test/render';
import { DeadlineLight, lightLabels, type Light } from './DeadlineLight';

test.each(Object.entries(lightLabels))('%s is a word and a shape, not colour alone', (light, label) => {
  renderPage(<DeadlineLight light={light as Light} />);
  expect(screen.getByText(label)).toBeVisible();
  expect(document.querySelector('.light svg')?.innerHTML).not.toBe('');
});

test('days left and days over', () => {
  const day = (offset: number) => dayjs(todayInChina()).add(offset, 'day').format('YYYY-MM-DD');
  renderPage(
    <>
      <DeadlineLight light="yellow" dueOn={day(0)} />
      <DeadlineLight light="green" dueOn={day(5)} />
      <DeadlineLight light="red" dueOn={day(-2)} />
    </>,
  );
  expect(screen.getByText('今日到期')).toBeVisible();
  expect(screen.getByText('余 5 日')).toBeVisible();
  expect(screen.getByText('已超 2 日')).toBeVisible();
});

test('instants are shown in China, wherever the computer stands', () => {
  expect(instantText('2022-09-20T16:05:00Z')).toBe('2022-09-21 00:05');
  expect(daysUntil('2022-10-01', '2022-09-30')).toBe(1);
});
